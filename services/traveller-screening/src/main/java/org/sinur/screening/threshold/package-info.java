/**
 * From which score on a likeness of names is a match: what a desk can review, decided by two
 * persons, with the measured consequence before them.
 */
@NullMarked
package org.sinur.screening.threshold;

import org.jspecify.annotations.NullMarked;
