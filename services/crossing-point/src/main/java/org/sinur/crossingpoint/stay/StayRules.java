package org.sinur.crossingpoint.stay;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sinur.crossingpoint.crossing.PermitKind;

/**
 * The rules of stay that hold together.
 *
 * @param edition which edition, for people
 * @param provisional whether they still have to be verified with the authorities
 * @param rules at most 300, in any order
 */
public record StayRules(
    @NotNull @Size(min = 1, max = 60) String edition,
    boolean provisional,
    @NotNull @Size(max = 300) List<@Valid @NotNull StayRule> rules) {

  static final StayRules NONE = new StayRules("none", true, List.of());

  /** The rule for an entry; empty where none is known. */
  Optional<StayRule> of(String nationality, PermitKind permit, LocalDate entry) {
    return rules.stream()
        .filter(rule -> rule.holdsFor(nationality, permit, entry))
        .max(Comparator.comparingInt(StayRule::precision));
  }

  /** The place in the list, from 0, of a rule that says something another says too. */
  Optional<Integer> repeated() {
    for (var later = 1; later < rules.size(); later++) {
      var rule = rules.get(later);
      if (rules.subList(0, later).stream().anyMatch(rule::overlaps)) {
        return Optional.of(later);
      }
    }
    return Optional.empty();
  }
}
