/** Measures speed on a running suite. */
@NullMarked
package org.sinur.cli.bench;

import org.jspecify.annotations.NullMarked;
