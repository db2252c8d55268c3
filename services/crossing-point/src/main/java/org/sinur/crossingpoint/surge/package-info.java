/** Humanitarian surge as a legal object: who ordered what, for how long, and what was left out. */
@NullMarked
package org.sinur.crossingpoint.surge;

import org.jspecify.annotations.NullMarked;
