/** Whether some travellers are refused entry more often than others, by more than chance. */
@NullMarked
package org.sinur.crossingpoint.fairness;

import org.jspecify.annotations.NullMarked;
