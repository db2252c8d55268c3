package org.sinur.crossingpoint.concern;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of a concern of protection's.
 *
 * @param alertId the alert, as protection names it
 * @param crossingPoint where it was raised; null when what was told could not be read
 * @param screeningId the screening of whom it is about; null while nobody knows it
 * @param shields whether the person must not be turned back
 * @param raisedAt when it was raised
 */
public record KnownConcern(
    UUID alertId,
    @Nullable String crossingPoint,
    @Nullable UUID screeningId,
    boolean shields,
    Instant raisedAt) {

  /**
   * A concern of which nothing could be read: it may be about anybody. It stands until protection
   * says something of it that can be read.
   */
  public static KnownConcern unreadable(UUID alertId, Instant heardAt) {
    return new KnownConcern(alertId, null, null, true, heardAt);
  }
}
