/** The list that authorities of this country keep themselves. */
@NullMarked
package org.sinur.watchlist.source.national;

import org.jspecify.annotations.NullMarked;
