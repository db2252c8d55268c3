package org.sinur.screening.archive;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.Findings;

/**
 * A screening: a document presented at a counter, and what was found.
 *
 * @param id the screening
 * @param crossingPoint where
 * @param lane which lane
 * @param direction which way the traveller wants to cross
 * @param occurredAt when it was made
 * @param recordedAt when it was recorded
 * @param recordedBy who made it: the subject's id in the realm
 * @param mrz the zone as it was scanned
 * @param findings what was found
 */
public record Screening(
    UUID id,
    String crossingPoint,
    String lane,
    Direction direction,
    Instant occurredAt,
    Instant recordedAt,
    String recordedBy,
    List<String> mrz,
    Findings findings) {

  public Screening {
    mrz = List.copyOf(mrz);
  }

  /** The version of the list it was checked against; null where there was none. */
  public @Nullable Long listVersion() {
    var version = findings.list().version();
    return version == null ? null : version.version();
  }

  /** The version of the listed documents it was checked against; null where there was none. */
  public @Nullable Long documentListVersion() {
    return findings.documentListVersion();
  }
}
