/** How long records are kept: looked at, proposed and decided, held, and what was erased. */
@NullMarked
package org.sinur.cli.retention;

import org.jspecify.annotations.NullMarked;
