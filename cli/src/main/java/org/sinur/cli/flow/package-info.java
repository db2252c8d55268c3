/** How many crossed, as a table for people. */
@NullMarked
package org.sinur.cli.flow;

import org.jspecify.annotations.NullMarked;
