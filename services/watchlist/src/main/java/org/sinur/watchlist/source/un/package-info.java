/** The consolidated list of the United Nations Security Council. */
@NullMarked
package org.sinur.watchlist.source.un;

import org.jspecify.annotations.NullMarked;
