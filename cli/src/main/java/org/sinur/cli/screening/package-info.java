/** Screens a traveller from a terminal. */
@NullMarked
package org.sinur.cli.screening;

import org.jspecify.annotations.NullMarked;
