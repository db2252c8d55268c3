/** Screenings as they are kept and told. */
@NullMarked
package org.sinur.screening.archive;

import org.jspecify.annotations.NullMarked;
