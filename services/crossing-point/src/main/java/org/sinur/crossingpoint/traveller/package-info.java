/** Who stands at the crossing point, and with what. */
@NullMarked
package org.sinur.crossingpoint.traveller;

import org.jspecify.annotations.NullMarked;
