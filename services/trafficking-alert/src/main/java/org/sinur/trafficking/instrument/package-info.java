/**
 * Instruments: the indicator sets and forms by which persons are assessed, with the rules that
 * weigh what is found. They are data with versions, so that what was found with one can be found
 * again.
 */
@NullMarked
package org.sinur.trafficking.instrument;

import org.jspecify.annotations.NullMarked;
