/**
 * Whom the second line has told from a listed person: not stopped for that person again, at any
 * crossing point, until the document, the listing or the time says otherwise.
 */
@NullMarked
package org.sinur.screening.clearance;

import org.jspecify.annotations.NullMarked;
