/** What protection tells of concerns: whom nobody must turn back, and nothing of why. */
@NullMarked
package org.sinur.crossingpoint.concern;

import org.jspecify.annotations.NullMarked;
