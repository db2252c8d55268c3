/**
 * Whoever was screened before the list changed is held against what changed, without anybody asking
 * for it.
 */
@NullMarked
package org.sinur.screening.rescreening;

import org.jspecify.annotations.NullMarked;
