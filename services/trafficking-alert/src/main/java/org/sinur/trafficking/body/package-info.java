/** Accredited bodies: who may be given what is known of a person, and for what. */
@NullMarked
package org.sinur.trafficking.body;

import org.jspecify.annotations.NullMarked;
