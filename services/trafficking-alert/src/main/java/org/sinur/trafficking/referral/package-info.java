/**
 * Referrals: that a body is asked to help a person, what it answers, and what comes of it. What a
 * body is given follows from the consent alone.
 */
@NullMarked
package org.sinur.trafficking.referral;

import org.jspecify.annotations.NullMarked;
