/** Word for whoever is about to turn somebody back that every concern until then has been told. */
@NullMarked
package org.sinur.trafficking.refusal;

import org.jspecify.annotations.NullMarked;
