/** The files of the web console. */
@NullMarked
package org.sinur.gateway.console;

import org.jspecify.annotations.NullMarked;
