/** Brings lists and crossing points into a running suite. */
@NullMarked
package org.sinur.cli.importing;

import org.jspecify.annotations.NullMarked;
