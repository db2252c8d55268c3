package org.sinur.trafficking.triage;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.instrument.Route;
import org.sinur.trafficking.instrument.Triaged;

/**
 * What who asked has to do now. Why is not in it: that is protection's.
 *
 * @param id the triage
 * @param recordedAt when it arrived
 * @param referToProtection whether to refer the person to protection, which has been told
 * @param urgency how soon; absent when there is nothing to do
 * @param help what else the person needs, which anybody may know
 */
@Schema(name = "TriageReceipt")
record TriageReceipt(
    UUID id,
    Instant recordedAt,
    boolean referToProtection,
    @Nullable Urgency urgency,
    Set<Route> help) {

  static TriageReceipt of(TriageRow row, Triaged triaged) {
    return new TriageReceipt(
        row.id,
        row.recordedAt,
        triaged.concernsProtection(),
        triaged.routes().isEmpty() ? null : triaged.urgency(),
        triaged.routes().stream()
            .filter(route -> !route.confidential())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
