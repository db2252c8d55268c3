/** Concerns of protection: raised by anybody at the border, found out about by protection. */
@NullMarked
package org.sinur.cli.alert;

import org.jspecify.annotations.NullMarked;
