/** How many crossed in a month, for everybody: drawn up by one analyst, published by another. */
@NullMarked
package org.sinur.crossingpoint.statistics;

import org.jspecify.annotations.NullMarked;
