/** From which score on a likeness of names is a match: looked at, proposed and decided. */
@NullMarked
package org.sinur.cli.threshold;

import org.jspecify.annotations.NullMarked;
