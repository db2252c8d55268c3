/** Requests to the services behind the gateway. */
@NullMarked
package org.sinur.gateway.relay;

import org.jspecify.annotations.NullMarked;
