/** The suite as processes on one machine: started, watched, stopped. */
@NullMarked
package org.sinur.cli.stack;

import org.jspecify.annotations.NullMarked;
