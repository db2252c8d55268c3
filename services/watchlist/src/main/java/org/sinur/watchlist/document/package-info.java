/** Documents that are stolen, lost, revoked or invalid, listed without anybody's name. */
@NullMarked
package org.sinur.watchlist.document;

import org.jspecify.annotations.NullMarked;
