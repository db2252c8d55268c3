/** Closures of crossing points by decree. */
@NullMarked
package org.sinur.cli.closure;

import org.jspecify.annotations.NullMarked;
