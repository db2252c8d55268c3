package org.sinur.trafficking.triage;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.alert.Urgency;
import org.sinur.trafficking.instrument.InstrumentVersion;
import org.sinur.trafficking.instrument.Route;
import org.sinur.trafficking.instrument.Triaged;

/**
 * A triage as protection sees it.
 *
 * @param id which
 * @param crossingPoint where
 * @param occurredAt when
 * @param recordedAt when it arrived
 * @param recordedBy by whom: the subject's id in the realm
 * @param form with which form
 * @param language in which language (BCP 47)
 * @param yes what was answered with yes
 * @param no what was answered with no; what is in neither was not asked
 * @param routes where that leads, by the form's own version
 * @param urgency how soon
 * @param contradictions pairs that were both answered with yes and cannot both be true: ask again
 * @param alertId the alert it led to; absent when protection was not told
 */
@Schema(name = "Triage")
record TriageView(
    UUID id,
    String crossingPoint,
    Instant occurredAt,
    Instant recordedAt,
    String recordedBy,
    InstrumentVersion form,
    String language,
    List<String> yes,
    List<String> no,
    Set<Route> routes,
    Urgency urgency,
    List<List<String>> contradictions,
    @Nullable UUID alertId) {

  static TriageView of(TriageRow row, Triaged triaged) {
    return new TriageView(
        row.id,
        row.crossingPoint,
        row.occurredAt,
        row.recordedAt,
        row.recordedBy,
        row.form(),
        row.language,
        List.of(row.yes),
        List.of(row.no),
        triaged.routes(),
        triaged.urgency(),
        triaged.contradictions(),
        row.alertId);
  }
}
