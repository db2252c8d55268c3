package org.sinur.trafficking.alert;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Mask;

/**
 * An alert as protection sees it.
 *
 * @param id the alert
 * @param crossingPoint where
 * @param occurredAt when it was noticed
 * @param raisedAt when it was raised here
 * @param raisedBy by whom: the subject's id in the realm
 * @param screeningId the person's screening, if there was one
 * @param indicatorSet the selection the indicators were chosen from: the counter's own, or a form
 *     and its version
 * @param indicators what was noticed
 * @param urgency how soon a protection officer is needed
 * @param person what is known of the person
 * @param note what else protection should know
 * @param finding what protection found last
 * @param foundScreeningId the person's screening as protection found it
 * @param masked whether personal data are masked
 */
@Schema(name = "Alert")
record AlertView(
    UUID id,
    String crossingPoint,
    Instant occurredAt,
    Instant raisedAt,
    String raisedBy,
    @Nullable UUID screeningId,
    String indicatorSet,
    Set<Indicator> indicators,
    Urgency urgency,
    AlertRequest.Person person,
    @Nullable String note,
    Finding finding,
    @Nullable UUID foundScreeningId,
    boolean masked)
    implements RaisedAnswer {

  static AlertView of(AlertRow row) {
    return new AlertView(
        row.id,
        row.crossingPoint,
        row.occurredAt,
        row.raisedAt,
        row.raisedBy,
        row.screeningId,
        row.indicatorSet,
        row.indicators(),
        row.urgency,
        row.person(),
        row.note,
        row.finding,
        row.foundScreeningId,
        false);
  }

  /** That something was noticed, and what, stays visible; of whom does not. */
  AlertView masking() {
    return new AlertView(
        id,
        crossingPoint,
        occurredAt,
        raisedAt,
        raisedBy,
        screeningId,
        indicatorSet,
        indicators,
        urgency,
        new AlertRequest.Person(Mask.all(person.name()), person.apparentAge(), person.sex()),
        Mask.all(note),
        finding,
        foundScreeningId,
        true);
  }
}
