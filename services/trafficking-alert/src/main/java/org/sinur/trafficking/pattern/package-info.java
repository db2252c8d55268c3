/** Patterns over time: what many crossings show together. */
@NullMarked
package org.sinur.trafficking.pattern;

import org.jspecify.annotations.NullMarked;
