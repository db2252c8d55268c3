/** Stays: which entry an exit belongs to, and how long somebody may stay. */
@NullMarked
package org.sinur.crossingpoint.stay;

import org.jspecify.annotations.NullMarked;
