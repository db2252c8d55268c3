/** Names as people bear them, drawn at random, for measurements. */
@NullMarked
package org.sinur.cli.names;

import org.jspecify.annotations.NullMarked;
