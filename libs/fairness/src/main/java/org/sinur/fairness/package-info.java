/** Whether a group fares otherwise than everyone else, by more than chance, and since when. */
@NullMarked
package org.sinur.fairness;

import org.jspecify.annotations.NullMarked;
