/** Facts leave a service exactly once, in order, after the transaction that made them true. */
@NullMarked
package org.sinur.outbox;

import org.jspecify.annotations.NullMarked;
