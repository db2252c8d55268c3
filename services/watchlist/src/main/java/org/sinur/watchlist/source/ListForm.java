package org.sinur.watchlist.source;

import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms in which lists are given out. */
public enum ListForm {
  /** XML 1.0. */
  XML,
  /** Comma-separated values (RFC 4180). */
  CSV,
  /** Several files packed as one. */
  ZIP;

  static final String TEXT_CSV = "text/csv";
  static final String APPLICATION_ZIP = "application/zip";

  /** The form sent as this media type, whatever its parameters say. */
  static Optional<ListForm> of(@Nullable MediaType sent) {
    return sent == null
        ? Optional.empty()
        : switch (sent.getType() + "/" + sent.getSubtype()) {
          case MediaType.APPLICATION_XML, MediaType.TEXT_XML -> Optional.of(XML);
          case TEXT_CSV -> Optional.of(CSV);
          case APPLICATION_ZIP -> Optional.of(ZIP);
          default -> Optional.empty();
        };
  }
}
