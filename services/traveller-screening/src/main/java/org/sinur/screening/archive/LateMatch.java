package org.sinur.screening.archive;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.ListMatch;

/**
 * A listed subject that a changed list matched with a traveller after the screening.
 *
 * @param screeningId the screening
 * @param match what was found
 * @param foundAt when
 * @param listVersion the version of the list; null where it had not been said yet
 * @param referralId the referral that was opened for it, or was open
 */
public record LateMatch(
    UUID screeningId,
    ListMatch match,
    Instant foundAt,
    @Nullable Long listVersion,
    UUID referralId) {

  /** The same with another match. */
  public LateMatch with(ListMatch other) {
    return new LateMatch(screeningId, other, foundAt, listVersion, referralId);
  }
}
