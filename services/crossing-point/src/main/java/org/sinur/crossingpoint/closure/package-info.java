/** Closures by decree: which crossing points take whom, which way and until when. */
@NullMarked
package org.sinur.crossingpoint.closure;

import org.jspecify.annotations.NullMarked;
