/** The list at hand: heard from headquarters, kept through outages, searched at the counter. */
@NullMarked
package org.sinur.screening.list;

import org.jspecify.annotations.NullMarked;
