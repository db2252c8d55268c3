package org.sinur.trafficking.pattern;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** Of how many families people are, by their names. */
final class Families {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  private final Collection<Trace> people;

  Families(Collection<Trace> people) {
    this.people = people;
  }

  /** How many people, however often each crosses. */
  int people() {
    return (int) people.stream().map(Trace::person).distinct().count();
  }

  /** How many families; who is related to members of two makes them one. */
  int count() {
    List<List<Trace>> families = new ArrayList<>();
    for (var one : people) {
      var own = new ArrayList<Trace>();
      own.add(one);
      families.removeIf(
          family -> {
            var joins =
                family.stream()
                    .anyMatch(
                        member -> member.person().equals(one.person()) || member.related(one));
            if (joins) {
              own.addAll(family);
            }
            return joins;
          });
      families.add(own);
    }
    return families.size();
  }

  /**
   * On how many days, by the calendar of Iraq, somebody of them crossed for the first time. Those
   * who go out together and come back together made one journey.
   */
  int journeys() {
    var first = new HashMap<String, Instant>();
    people.forEach(
        trace -> first.merge(trace.person(), trace.occurredAt(), (a, b) -> a.isBefore(b) ? a : b));
    return (int)
        first.values().stream().map(at -> at.atZone(BAGHDAD).toLocalDate()).distinct().count();
  }
}
