/** Tells the lists again on topics that Kafka has lost. */
@NullMarked
package org.sinur.watchlist.retelling;

import org.jspecify.annotations.NullMarked;
