package org.sinur.trafficking.alert;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * What protection found of an alert.
 *
 * @param finding what it is
 * @param screeningId the person's screening, where it became known then
 * @param note the grounds
 * @param foundAt when
 * @param foundBy by whom: the subject's id in the realm
 */
@Schema(name = "Finding")
record FindingView(
    Finding finding,
    @Nullable UUID screeningId,
    @Nullable String note,
    Instant foundAt,
    String foundBy) {

  static FindingView of(FindingRow row) {
    return new FindingView(row.finding, row.screeningId, row.note, row.foundAt, row.foundBy);
  }

  FindingView masking() {
    return new FindingView(finding, screeningId, Mask.all(note), foundAt, foundBy);
  }
}
