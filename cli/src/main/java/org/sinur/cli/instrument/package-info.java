/** Instruments: indicator sets and forms. */
@NullMarked
package org.sinur.cli.instrument;

import org.jspecify.annotations.NullMarked;
