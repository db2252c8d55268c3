/** Surge orders: less is captured, for hours that two persons ordered. */
@NullMarked
package org.sinur.cli.surge;

import org.jspecify.annotations.NullMarked;
