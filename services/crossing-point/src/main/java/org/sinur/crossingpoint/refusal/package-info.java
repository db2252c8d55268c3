/**
 * Refusals of entry: proposed by one person, confirmed by another, final once protection is heard.
 */
@NullMarked
package org.sinur.crossingpoint.refusal;

import org.jspecify.annotations.NullMarked;
