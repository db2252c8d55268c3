/** What protection is told of crossings: who crosses with whom, and never who that is. */
@NullMarked
package org.sinur.crossingpoint.trace;

import org.jspecify.annotations.NullMarked;
