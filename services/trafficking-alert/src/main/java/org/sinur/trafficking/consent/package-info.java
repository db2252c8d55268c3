/** Consents: which body may be given what of a person, said by whoever can say it. */
@NullMarked
package org.sinur.trafficking.consent;

import org.jspecify.annotations.NullMarked;
