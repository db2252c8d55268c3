/** Concerns that a person may be trafficked, in a compartment of their own. */
@NullMarked
package org.sinur.trafficking;

import org.jspecify.annotations.NullMarked;
