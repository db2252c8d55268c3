/** One effect per request, however often it is sent. */
@NullMarked
package org.sinur.idempotency;

import org.jspecify.annotations.NullMarked;
