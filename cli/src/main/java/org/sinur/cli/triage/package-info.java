/** Triage at the counter. */
@NullMarked
package org.sinur.cli.triage;

import org.jspecify.annotations.NullMarked;
