package org.sinur.crossingpoint.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.CrossingPointProblem;

/**
 * How many crossed in a period, and by what that is to be told apart.
 *
 * @param from the first moment, a whole hour
 * @param to the moment before which it happened, a whole hour
 * @param by what to count by, in the order asked for
 * @param places the crossing points to look at; null for all
 * @param top only the so many largest counts, the largest first; null for all, in order
 */
record FlowQuestion(
    Instant from,
    Instant to,
    List<Dimension> by,
    @Nullable Set<String> places,
    @Nullable Integer top) {

  FlowQuestion {
    by = List.copyOf(by);
  }

  /**
   * How long a period may be.
   *
   * @param byMonth where all that travellers are is told apart by the month, for more than one
   *     crossing point
   * @param inDetail where the largest tables of counts are read
   * @param byCrossing where crossings themselves are read
   */
  record Longest(Duration byMonth, Duration inDetail, Duration byCrossing) {

    private Optional<Duration> of(FlowQuestion question) {
      return switch (question.grain()) {
        case PLACE, ORIGIN, PLACE_AND_ORIGIN, COUNTRY, AGE, PURPOSE, NATIONALITY ->
            Optional.empty();
        case MONTH -> question.atOnePlace() ? Optional.empty() : Optional.of(byMonth);
        case DAY, LANE -> Optional.of(inDetail);
        case CROSSING -> Optional.of(byCrossing);
      };
    }
  }

  /** What came of reading a question. */
  sealed interface Reading {

    /** It can be answered. */
    record Asked(FlowQuestion question) implements Reading {}

    /** It cannot. */
    record Refused(CrossingPointProblem why, String detail) implements Reading {}
  }

  /**
   * Reads a question.
   *
   * @param by names of dimensions, separated by commas; null for the sum alone
   * @param longest how long a period may be
   */
  static Reading read(
      Instant from,
      Instant to,
      @Nullable String by,
      @Nullable Set<String> places,
      @Nullable Integer top,
      Longest longest) {
    if (!from.isBefore(to)) {
      return new Reading.Refused(
          CrossingPointProblem.PERIOD_EMPTY, "'to' is the moment before which it happened.");
    }
    if (!Dimension.HOUR.beginsAt(from) || !Dimension.HOUR.beginsAt(to)) {
      return new Reading.Refused(
          CrossingPointProblem.NOT_WHOLE_HOURS, "'from' and 'to' are whole hours.");
    }
    var labels = by == null ? List.<String>of() : Arrays.asList(by.split(",", -1));
    var dimensions = labels.stream().flatMap(l -> Dimension.of(l).stream()).toList();
    if (dimensions.size() < labels.size()
        || Set.copyOf(dimensions).size() < dimensions.size()
        || dimensions.stream().filter(Dimension::isTime).count() > 1) {
      return new Reading.Refused(
          CrossingPointProblem.UNKNOWN_DIMENSION,
          "'by' names each of these once at the most, and one of the first three: %s."
              .formatted(Dimension.labels()));
    }
    var question = new FlowQuestion(from, to, dimensions, places, top);
    return longest
        .of(question)
        .filter(days -> Duration.between(from, to).compareTo(days) > 0)
        .<Reading>map(
            days ->
                new Reading.Refused(
                    CrossingPointProblem.PERIOD_TOO_LONG,
                    "At the most %d days at a time %s."
                        .formatted(days.toDays(), what(question.grain()))))
        .orElseGet(() -> new Reading.Asked(question));
  }

  private static String what(Grain grain) {
    return switch (grain) {
      case PLACE, ORIGIN, PLACE_AND_ORIGIN, COUNTRY, AGE, PURPOSE, NATIONALITY -> "";
      case MONTH ->
          "by several of nationality, sex and age, and purpose at more than one crossing point, unless all are taken together";
      case DAY ->
          "by several of nationality, sex and age, and purpose, unless in whole months and not by days";
      case LANE -> "by hours or lanes, or when the period is not of whole days in Baghdad";
      case CROSSING ->
          "by what travellers are together with hours or lanes, or when the period is not of whole days in Baghdad";
    };
  }

  private boolean atOnePlace() {
    return places != null && places.size() == 1;
  }

  /** Where it is answered from. */
  Grain grain() {
    return Stream.of(Grain.values())
        .filter(grain -> grain.answers(this))
        .findFirst()
        .orElse(Grain.CROSSING);
  }
}
