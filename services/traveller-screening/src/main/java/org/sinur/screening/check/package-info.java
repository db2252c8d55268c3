/** A document and its holder against the list and the rules: plain classes, no waiting. */
@NullMarked
package org.sinur.screening.check;

import org.jspecify.annotations.NullMarked;
