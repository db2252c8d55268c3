/** Crossing points and what crosses them. */
@NullMarked
package org.sinur.crossingpoint;

import org.jspecify.annotations.NullMarked;
