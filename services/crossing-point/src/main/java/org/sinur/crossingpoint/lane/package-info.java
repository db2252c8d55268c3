/** Lanes: which are open, which way, for whom, and since when. */
@NullMarked
package org.sinur.crossingpoint.lane;

import org.jspecify.annotations.NullMarked;
