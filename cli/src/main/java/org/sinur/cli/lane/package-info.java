/** The lanes of a crossing point. */
@NullMarked
package org.sinur.cli.lane;

import org.jspecify.annotations.NullMarked;
