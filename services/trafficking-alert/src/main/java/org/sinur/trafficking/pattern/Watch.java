package org.sinur.trafficking.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sinur.trafficking.instrument.Pattern;
import org.sinur.trafficking.instrument.PatternRules;

/**
 * Looks at crossings one by one, in the order in which they were heard, for patterns. It goes by
 * the times of the crossings and never by the clock, so that the same crossings in the same order
 * show the same, however many are looked at at once.
 */
final class Watch {

  private final PatternRules rules;
  private final Memory memory;

  Watch(PatternRules rules, Memory memory) {
    this.rules = rules;
    this.memory = memory;
  }

  /** What is seen now that this crossing is heard of too. */
  List<Sighting> see(Trace trace) {
    var seen = new ArrayList<Sighting>();
    memory.reach(trace.occurredAt());
    for (var due = memory.due(); due != null; due = memory.due()) {
      judge(due, seen);
    }
    // a correction changes what later crossings are compared with; it undoes no alert
    var corrected = memory.knows(trace.crossingId());
    memory.keep(trace);
    if (corrected) {
      return seen;
    }
    if (trace.sponsor() != null && trace.direction() == Trace.Direction.ENTRY) {
      sponsored(trace, trace.sponsor()).ifPresent(seen::add);
    }
    if (trace.age().minor() || !memory.concerns(trace.person()).isEmpty()) {
      memory.waitFor(trace, memory.time().plus(rules.settling()));
    }
    return seen;
  }

  /** Somebody whose company is known by now. */
  private void judge(Trace trace, List<Sighting> seen) {
    var company = memory.company(trace, rules.company());
    var adults = company.stream().filter(other -> other.age().ofAge()).toList();
    if (trace.age().minor() && !hasFamilyNear(trace)) {
      withoutFamily(trace, company, adults, seen);
    }
    returned(trace, adults).ifPresent(seen::add);
  }

  private boolean hasFamilyNear(Trace minor) {
    return memory
        .around(minor, rules.company())
        .anyMatch(other -> other.age().ofAge() && other.related(minor));
  }

  private void withoutFamily(
      Trace minor, List<Trace> company, List<Trace> adults, List<Sighting> seen) {
    var minors = 1 + company.stream().filter(other -> other.age().minor()).count();
    if (minors > rules.mostMinors()) {
      return;
    }
    for (var adult : adults) {
      escorted(adult, minor).ifPresent(seen::add);
    }
    if (minor.vehicle() != null) {
      carried(minor.vehicle(), minor, adults).ifPresent(seen::add);
    }
    if (minor.age() == AgeGroup.CHILD && adults.isEmpty() && !mayHaveCompany(minor)) {
      tell(Pattern.CHILD_WITHOUT_FAMILY, minor.person(), minor, List.of(minor))
          .ifPresent(seen::add);
    }
  }

  /**
   * Where the booth recorded no company, whoever of age crosses right before or after may be it;
   * several minors of other families are a class; and whoever crosses with a sister or brother may
   * be a mother, who bears another name.
   */
  private boolean mayHaveCompany(Trace minor) {
    return !minor.hasCompanyRecorded()
        && (somebodyIsBeside(minor)
            || memory
                .around(minor, rules.company())
                .filter(other -> other.age().minor() && other.related(minor))
                .anyMatch(this::isInCompany));
  }

  private boolean isInCompany(Trace minor) {
    return minor.hasCompanyRecorded()
        ? memory.company(minor, rules.company()).stream().anyMatch(other -> other.age().ofAge())
        : somebodyIsBeside(minor);
  }

  private boolean somebodyIsBeside(Trace minor) {
    var beside =
        memory
            .around(minor, rules.beside())
            .filter(other -> other.lane().equals(minor.lane()))
            .toList();
    return beside.stream().anyMatch(other -> other.age().ofAge())
        || beside.stream().filter(other -> other.age().minor() && !other.related(minor)).count()
            >= rules.besideMinors();
  }

  private Optional<Sighting> escorted(Trace adult, Trace minor) {
    var pattern = Pattern.ESCORT_OF_UNRELATED_MINORS;
    return reached(
        pattern, adult.person(), minor, traces(link(pattern, adult.person(), minor, Set.of())));
  }

  /**
   * An adult who is in the car with one family only is a mother of another name, most likely, and
   * the car a taxi. Who is there with several families belongs to the car.
   */
  private Optional<Sighting> carried(String vehicle, Trace minor, List<Trace> adults) {
    var pattern = Pattern.VEHICLE_OF_UNRELATED_MINORS;
    var there = adults.stream().map(Trace::person).collect(Collectors.toUnmodifiableSet());
    var all = link(pattern, vehicle, minor, there);
    var ofTheCar =
        all.stream()
            .flatMap(link -> link.adults().stream())
            .distinct()
            .filter(adult -> isWithSeveralFamilies(adult, all))
            .collect(Collectors.toUnmodifiableSet());
    var shown =
        all.stream()
            .filter(
                link ->
                    link.adults().isEmpty() || link.adults().stream().anyMatch(ofTheCar::contains))
            .toList();
    return reached(pattern, vehicle, minor, traces(shown));
  }

  private static boolean isWithSeveralFamilies(String adult, List<Memory.Link> all) {
    var with = all.stream().filter(link -> link.adults().contains(adult)).toList();
    return new Families(traces(with)).count() > 1;
  }

  private List<Memory.Link> link(Pattern pattern, String subject, Trace trace, Set<String> adults) {
    return memory.link(
        new Memory.Link(pattern + "|" + subject, trace, adults), rules.of(pattern).within());
  }

  private static List<Trace> traces(List<Memory.Link> links) {
    return links.stream().map(Memory.Link::trace).toList();
  }

  private Optional<Sighting> reached(
      Pattern pattern, String subject, Trace last, List<Trace> shown) {
    return reaches(rules.of(pattern), shown)
        ? tell(pattern, subject, last, shown)
        : Optional.empty();
  }

  private Optional<Sighting> sponsored(Trace trace, String sponsor) {
    var pattern = Pattern.SPONSOR_OF_YOUNG_PEOPLE;
    var all = traces(link(pattern, sponsor, trace, Set.of()));
    var young = all.stream().filter(one -> one.age().young()).toList();
    var hardlyOthers =
        new Families(young).people() * 100 >= new Families(all).people() * rules.youngPercent();
    return trace.age().young() && hardlyOthers
        ? reached(pattern, sponsor, trace, young)
        : Optional.empty();
  }

  /**
   * Whether an adult who was there when there was a concern, and is no relative, is there again.
   */
  private Optional<Sighting> returned(Trace trace, List<Trace> adults) {
    var pattern = Pattern.RETURN_WITH_SAME_ESCORT;
    var since = trace.occurredAt().minus(rules.of(pattern).within());
    for (var earlier : memory.concerns(trace.person())) {
      if (earlier.crossingId().equals(trace.crossingId())
          || !earlier.occurredAt().isBefore(trace.occurredAt())
          || earlier.occurredAt().isBefore(since)) {
        continue;
      }
      var then = companyThen(earlier);
      for (var adult : adults) {
        if (!adult.related(trace) && isAmong(then, adult)) {
          return tell(pattern, trace.person(), trace, List.of(earlier, trace));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Where the booth recorded no company, who crossed right before or after: that they are recorded
   * with the same person now says enough.
   */
  private List<Trace> companyThen(Trace earlier) {
    return earlier.hasCompanyRecorded()
        ? memory.company(earlier, rules.company())
        : memory
            .around(earlier, rules.beside())
            .filter(other -> other.lane().equals(earlier.lane()))
            .toList();
  }

  private static boolean isAmong(List<Trace> company, Trace adult) {
    return company.stream().anyMatch(other -> other.person().equals(adult.person()));
  }

  private static boolean reaches(PatternRules.Limits limits, Collection<Trace> shown) {
    var families = new Families(shown);
    return families.people() >= limits.people()
        && families.journeys() >= limits.journeys()
        && families.count() >= limits.families();
  }

  private Optional<Sighting> tell(
      Pattern pattern, String subject, Trace last, Collection<Trace> shown) {
    if (!memory.tells(pattern, subject, rules.of(pattern).quiet())) {
      return Optional.empty();
    }
    // an alert of whom somebody screened is a concern from now on, as one from the database is
    if (last.screeningId() != null) {
      memory.remindOfConcern(last);
    }
    return Optional.of(Sighting.of(pattern, subject, last, memory.time(), shown));
  }
}
