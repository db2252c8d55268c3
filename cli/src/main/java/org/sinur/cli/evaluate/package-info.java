/** Measures quality on files of examples. */
@NullMarked
package org.sinur.cli.evaluate;

import org.jspecify.annotations.NullMarked;
