/**
 * Putting right what was a mistake: the number that a stopped traveller takes along, what was asked
 * with it, and what two persons decided.
 */
@NullMarked
package org.sinur.screening.redress;

import org.jspecify.annotations.NullMarked;
