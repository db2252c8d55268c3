/** Reads the document, checks the lists, advises; and the second line's referrals. */
@NullMarked
package org.sinur.screening;

import org.jspecify.annotations.NullMarked;
