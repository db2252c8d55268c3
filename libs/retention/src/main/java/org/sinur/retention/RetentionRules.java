package org.sinur.retention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sinur.problem.FieldError;

/**
 * The rules that hold together. A class of records without a rule is kept.
 *
 * @param edition which edition, for people
 * @param provisional whether they still have to be verified with the authorities
 * @param rules at most 50, one for a class
 */
@Schema(name = "RetentionRules")
record RetentionRules(
    @NotNull @Size(min = 1, max = 60) String edition,
    boolean provisional,
    @NotNull @Size(max = 50) List<@Valid @NotNull RetentionRule> rules) {

  /** The rule for a class; none where its records are kept. */
  Optional<RetentionRule> of(RecordClass records) {
    return rules.stream().filter(rule -> rule.recordClass().equals(records.name())).findFirst();
  }

  /** What cannot hold: classes that are unknown or named twice, and periods that are too short. */
  List<FieldError> faults(RecordClasses classes, Instant now) {
    var faults = new ArrayList<FieldError>();
    var named = new HashSet<String>();
    for (var i = 0; i < rules.size(); i++) {
      var rule = rules.get(i);
      var records = classes.named(rule.recordClass());
      if (records.isEmpty()) {
        faults.add(
            new FieldError("/rules/%d/recordClass".formatted(i), "There is no such class here."));
      } else if (!named.add(rule.recordClass())) {
        faults.add(
            new FieldError("/rules/%d/recordClass".formatted(i), "A rule before it is of it too."));
      } else if (rule.isShorterThan(records.get().shortest(), now)) {
        faults.add(
            new FieldError(
                "/rules/%d/period".formatted(i),
                "At least %s. %s"
                    .formatted(records.get().shortest(), records.get().whyNotShorter())));
      }
    }
    return faults;
  }
}
