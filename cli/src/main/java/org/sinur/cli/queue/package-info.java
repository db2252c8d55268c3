/** Queues: how many people a supervisor sees waiting, and about how long they wait. */
@NullMarked
package org.sinur.cli.queue;

import org.jspecify.annotations.NullMarked;
