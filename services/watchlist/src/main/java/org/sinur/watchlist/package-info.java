/** The list headquarters answers for. */
@NullMarked
package org.sinur.watchlist;

import org.jspecify.annotations.NullMarked;
