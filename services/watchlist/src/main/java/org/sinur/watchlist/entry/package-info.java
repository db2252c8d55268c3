/**
 * Listings that the commission itself makes, one by one: somebody proposes, somebody else approves,
 * and nothing of it takes force before.
 */
@NullMarked
package org.sinur.watchlist.entry;

import org.jspecify.annotations.NullMarked;
