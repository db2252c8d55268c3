/** The second line's referrals: looked at and resolved. */
@NullMarked
package org.sinur.cli.referral;

import org.jspecify.annotations.NullMarked;
