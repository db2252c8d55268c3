package org.sinur.trafficking.triage;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;
import org.sinur.problem.FieldError;
import org.sinur.trafficking.alert.AlertRequest;
import org.sinur.trafficking.instrument.InstrumentVersion;
import org.sinur.trafficking.instrument.ItemFaults;
import org.sinur.trafficking.instrument.TriageForm;
import org.sinur.trafficking.instrument.Triaged;

/**
 * What was answered at the counter. What is in neither list was not asked or not answered.
 *
 * @param crossingPoint where
 * @param occurredAt when, by the clock of who asked
 * @param screeningId the person's screening, if there was one
 * @param form with which form
 * @param language in which language it was asked (BCP 47)
 * @param yes what was answered with yes, by the codes of the form
 * @param no what was answered with no
 * @param person what is known of the person, which may be nothing; kept only where protection is
 *     told
 */
record TriageRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull Instant occurredAt,
    @Nullable UUID screeningId,
    @NotNull @Valid InstrumentVersion form,
    @NotNull @Pattern(regexp = "[a-z]{2,3}") String language,
    @NotNull @Size(max = 20) List<@NotNull @Size(max = 80) String> yes,
    @NotNull @Size(max = 20) List<@NotNull @Size(max = 80) String> no,
    @NotNull @Valid AlertRequest.Person person) {

  Triaged triagedBy(TriageForm form) {
    return form.triage(Set.copyOf(yes));
  }

  /** Where it names what the form does not have. */
  List<FieldError> unknownIn(TriageForm form) {
    return ItemFaults.in(form.codes()).of("/yes", yes).of("/no", no).all();
  }

  /** Where it answers the same with yes and no. */
  List<FieldError> bothWays() {
    return ItemFaults.notIn(yes).of("/no", no).all();
  }

  /** What protection is told. */
  AlertRequest concern(UUID triage, Triaged triaged) {
    return new AlertRequest(
        crossingPoint,
        occurredAt,
        screeningId,
        List.copyOf(triaged.indicators()),
        triaged.urgency(),
        person,
        "Triage %s, answered with yes: %s".formatted(triage, String.join(", ", yes)));
  }
}
