/** The second line: what was referred to it, and what it decided. */
@NullMarked
package org.sinur.screening.referral;

import org.jspecify.annotations.NullMarked;
