/** How much one caller may ask. */
@NullMarked
package org.sinur.gateway.limit;

import org.jspecify.annotations.NullMarked;
