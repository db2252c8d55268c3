/** Queues: how fast lanes work, how long processing takes, who waits and about how long. */
@NullMarked
package org.sinur.crossingpoint.queue;

import org.jspecify.annotations.NullMarked;
