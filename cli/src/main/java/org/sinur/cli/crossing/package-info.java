/** Crossings: what was recorded, what was corrected, and copies that say something else. */
@NullMarked
package org.sinur.cli.crossing;

import org.jspecify.annotations.NullMarked;
