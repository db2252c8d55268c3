/** Shifts: who answers for a crossing point. */
@NullMarked
package org.sinur.cli.shift;

import org.jspecify.annotations.NullMarked;
