/** One log of the digests of all journals, which shows when an entry was changed or is missing. */
@NullMarked
package org.sinur.oversight;

import org.jspecify.annotations.NullMarked;
