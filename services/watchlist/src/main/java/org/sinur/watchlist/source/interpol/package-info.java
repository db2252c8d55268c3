/** Notices as INTERPOL publishes them, by colour. */
@NullMarked
package org.sinur.watchlist.source.interpol;

import org.jspecify.annotations.NullMarked;
