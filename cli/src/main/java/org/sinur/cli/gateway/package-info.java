/** Speaks to a running suite as any client does: through the gateway, with a token. */
@NullMarked
package org.sinur.cli.gateway;

import org.jspecify.annotations.NullMarked;
