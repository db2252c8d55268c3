/** The commission's own entries of the watchlist: proposed by one person, decided by another. */
@NullMarked
package org.sinur.cli.entry;

import org.jspecify.annotations.NullMarked;
