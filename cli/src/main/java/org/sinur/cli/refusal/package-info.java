/** Refusals of entry: proposed, confirmed, given up, printed. */
@NullMarked
package org.sinur.cli.refusal;

import org.jspecify.annotations.NullMarked;
