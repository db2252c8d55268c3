/** How many crossed: counts by hour, place, direction and kind of traveller, without persons. */
@NullMarked
package org.sinur.crossingpoint.flow;

import org.jspecify.annotations.NullMarked;
