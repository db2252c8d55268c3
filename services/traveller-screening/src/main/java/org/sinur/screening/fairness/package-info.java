/** Whether some travellers are stopped more often than others, by more than chance. */
@NullMarked
package org.sinur.screening.fairness;

import org.jspecify.annotations.NullMarked;
