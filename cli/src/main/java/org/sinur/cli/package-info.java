/** The {@code sinur} command: a package for each group of its subcommands. */
@NullMarked
package org.sinur.cli;

import org.jspecify.annotations.NullMarked;
