/** Entries and exits: what is recorded, refused and marked. */
@NullMarked
package org.sinur.crossingpoint.crossing;

import org.jspecify.annotations.NullMarked;
