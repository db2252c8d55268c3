/**
 * The list of specially designated nationals of the US Treasury's Office of Foreign Assets Control.
 */
@NullMarked
package org.sinur.watchlist.source.ofac;

import org.jspecify.annotations.NullMarked;
