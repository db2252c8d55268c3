/** The crossing points themselves. */
@NullMarked
package org.sinur.crossingpoint.point;

import org.jspecify.annotations.NullMarked;
