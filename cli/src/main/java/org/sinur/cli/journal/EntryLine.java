package org.sinur.cli.journal;

import java.util.Optional;
import java.util.UUID;

/**
 * A line of a journal, as far as it must be understood to be compared with the log: everything else
 * in it is bound by its digest.
 *
 * @param id which entry it is
 */
record EntryLine(UUID id) {

  private static final String BEFORE_ID = "{\"id\":\"";
  private static final int ID_LENGTH = 36;

  /** What the line is; empty where it is none of an entry. */
  static Optional<EntryLine> of(String line) {
    int end = BEFORE_ID.length() + ID_LENGTH;
    if (!line.startsWith(BEFORE_ID) || line.length() <= end || line.charAt(end) != '"') {
      return Optional.empty();
    }
    try {
      return Optional.of(new EntryLine(UUID.fromString(line.substring(BEFORE_ID.length(), end))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** When it was made, in milliseconds since 1970 (RFC 9562, 5.7). */
  long madeAt() {
    return id.getMostSignificantBits() >>> 16;
  }
}
