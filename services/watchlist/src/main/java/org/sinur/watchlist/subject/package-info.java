/** Who and what is listed. */
@NullMarked
package org.sinur.watchlist.subject;

import org.jspecify.annotations.NullMarked;
