/** Cases of protection: from the alert to the closing, with consents and referrals to bodies. */
@NullMarked
package org.sinur.cli.casefile;

import org.jspecify.annotations.NullMarked;
