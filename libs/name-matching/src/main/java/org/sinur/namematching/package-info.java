/**
 * Finds the listed person behind a written name.
 *
 * <p>{@link PersonIndex} is the door. A listed name is read once, when it is put; a query is read
 * on each search. Both become {@code NamePart}s (what was written, how it sounds, under which
 * skeletons it is filed); a search fetches the names that share skeletons, aligns their parts with
 * the query's and states the {@link Evidence}, whose sum is the score.
 */
@NullMarked
package org.sinur.namematching;

import org.jspecify.annotations.NullMarked;
