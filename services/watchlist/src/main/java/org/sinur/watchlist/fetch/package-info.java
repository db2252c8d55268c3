/**
 * Lists fetched from their publishers on a schedule, or when somebody asks; only from the addresses
 * of the settings, so that nobody can point this service at another.
 */
@NullMarked
package org.sinur.watchlist.fetch;

import org.jspecify.annotations.NullMarked;
