package org.sinur.watchlist.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published version of the listed documents of all sources; apart from the list's own versions.
 *
 * @param version counted from 1; 0 before the first
 * @param publishedAt when it came into force; null before the first
 * @param documents how many documents are in force with it
 */
record DocumentVersion(long version, @Nullable Instant publishedAt, int documents) {

  /** No list of documents has been taken in yet. */
  static final DocumentVersion NONE = new DocumentVersion(0, null, 0);
}
