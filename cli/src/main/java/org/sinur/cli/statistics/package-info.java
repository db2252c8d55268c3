/** How many crossed in a month, as it may be published. */
@NullMarked
package org.sinur.cli.statistics;

import org.jspecify.annotations.NullMarked;
