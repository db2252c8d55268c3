/** Lists as they are published, and how one is taken in. */
@NullMarked
package org.sinur.watchlist.source;

import org.jspecify.annotations.NullMarked;
