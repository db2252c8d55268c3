/** The first-line check: a document in, advice out. */
@NullMarked
package org.sinur.screening.counter;

import org.jspecify.annotations.NullMarked;
