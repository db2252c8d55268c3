/** Shifts: who answers for a crossing point, with which officers, and what is handed over. */
@NullMarked
package org.sinur.crossingpoint.shift;

import org.jspecify.annotations.NullMarked;
