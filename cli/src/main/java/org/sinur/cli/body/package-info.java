/** The bodies that protection can refer a person to. */
@NullMarked
package org.sinur.cli.body;

import org.jspecify.annotations.NullMarked;
