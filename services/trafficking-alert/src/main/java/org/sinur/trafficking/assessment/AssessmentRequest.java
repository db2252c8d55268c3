package org.sinur.trafficking.assessment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;
import org.sinur.trafficking.instrument.IndicatorSet;
import org.sinur.trafficking.instrument.InstrumentVersion;
import org.sinur.trafficking.instrument.ItemFaults;
import org.sinur.trafficking.instrument.Weighing;

/**
 * What a protection officer found with an indicator set. What is in neither list is not known.
 *
 * @param instrument with which
 * @param present the indicators that are there, by their codes
 * @param absent the indicators that are not, by their codes
 * @param acts what is known to have been done
 * @param exploitationIntended whether it is known that the person is to be exploited
 * @param note why, for protection alone
 */
record AssessmentRequest(
    @NotNull @Valid InstrumentVersion instrument,
    @NotNull @Size(max = 500) List<@NotNull @Size(max = 80) String> present,
    @NotNull @Size(max = 500) List<@NotNull @Size(max = 80) String> absent,
    @NotNull Set<@NotNull Act> acts,
    boolean exploitationIntended,
    @Nullable @Size(max = 2000) String note) {

  /**
   * In one order, whatever order the acts were sent in and whichever start of the service reads
   * them: sent again, it is known by what it is written as.
   */
  AssessmentRequest {
    acts =
        acts == null || acts.stream().anyMatch(Objects::isNull)
            ? acts
            : Collections.unmodifiableSet(new TreeSet<>(acts));
  }

  /** Where it names what the instrument does not have. */
  List<FieldError> unknownIn(IndicatorSet set) {
    return ItemFaults.in(set.codes()).of("/present", present).of("/absent", absent).all();
  }

  /** Where it says of the same that it is there and that it is not. */
  List<FieldError> contradictions() {
    return ItemFaults.notIn(present).of("/absent", absent).all();
  }

  Weighing weighedBy(IndicatorSet set) {
    return set.weigh(Set.copyOf(present), !acts.isEmpty(), exploitationIntended);
  }
}
