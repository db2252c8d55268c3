/** The versions of the list, and the word that a version is in force. */
@NullMarked
package org.sinur.watchlist.version;

import org.jspecify.annotations.NullMarked;
