package org.sinur.screening.referral;

import static org.sinur.screening.ScreeningProblem.ALREADY_RESOLVED;
import static org.sinur.screening.ScreeningProblem.CLAIMED_BY_ANOTHER;
import static org.sinur.screening.ScreeningProblem.NOT_CLAIMED;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sinur.access.Caller;
import org.sinur.problem.RequestProblem;

/**
 * What each act makes of a referral, by whom and in which state: all there is. Whoever resolves a
 * referral or records an interview holds the claim; a supervisor takes it over first, which leaves
 * the reason on record and makes no exception from that rule.
 */
final class Transitions {

  private static final Step CLAIMED = new Step.Becomes(State.CLAIMED);
  private static final Step OPEN = new Step.Becomes(State.OPEN);
  private static final Step RESOLVED = new Step.Becomes(State.RESOLVED);
  private static final Step STAYS = new Step.Stays();
  private static final Step ALREADY = new Step.AlreadySo();
  private static final Step UNCLAIMED = new Step.Refused(NOT_CLAIMED);
  private static final Step ANOTHERS = new Step.Refused(CLAIMED_BY_ANOTHER);
  private static final Step DECIDED = new Step.Refused(ALREADY_RESOLVED);
  private static final Step FORBIDDEN = new Step.Refused(RequestProblem.FORBIDDEN);

  /** Each row: open, claimed by the person who acts, claimed by another, resolved. */
  private static final Map<Cell, Step> TABLE =
      Stream.of(
              row(Act.CLAIM, Rank.OFFICER, CLAIMED, ALREADY, ANOTHERS, DECIDED),
              row(Act.CLAIM, Rank.SUPERVISOR, CLAIMED, ALREADY, ANOTHERS, DECIDED),
              row(Act.HAND_OVER, Rank.OFFICER, UNCLAIMED, OPEN, ANOTHERS, DECIDED),
              row(Act.HAND_OVER, Rank.SUPERVISOR, UNCLAIMED, OPEN, ANOTHERS, DECIDED),
              row(Act.TAKE_OVER, Rank.OFFICER, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN),
              row(Act.TAKE_OVER, Rank.SUPERVISOR, UNCLAIMED, ALREADY, CLAIMED, DECIDED),
              row(Act.INTERVIEW, Rank.OFFICER, UNCLAIMED, STAYS, ANOTHERS, DECIDED),
              row(Act.INTERVIEW, Rank.SUPERVISOR, UNCLAIMED, STAYS, ANOTHERS, DECIDED),
              row(Act.RESOLVE, Rank.OFFICER, RESOLVED, RESOLVED, ANOTHERS, DECIDED),
              row(Act.RESOLVE, Rank.SUPERVISOR, RESOLVED, RESOLVED, ANOTHERS, DECIDED),
              row(Act.ACKNOWLEDGE, Rank.OFFICER, FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN),
              row(Act.ACKNOWLEDGE, Rank.SUPERVISOR, STAYS, STAYS, STAYS, STAYS))
          .flatMap(row -> row)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Transitions() {}

  /** One act by one duty in one situation. */
  record Cell(Act act, Rank rank, Situation situation) {}

  /** What the act of a caller makes of a referral. */
  static Step step(Act act, Caller caller, ReferralRow row) {
    return step(
        new Cell(act, Rank.of(caller), Situation.of(row.state, row.claimedBy, caller.id())));
  }

  static Step step(Cell cell) {
    return Objects.requireNonNull(TABLE.get(cell));
  }

  /** Every cell there can be. */
  static Stream<Cell> cells() {
    return Arrays.stream(Act.values())
        .flatMap(
            act ->
                Arrays.stream(Rank.values())
                    .flatMap(
                        rank ->
                            Arrays.stream(Situation.values())
                                .map(situation -> new Cell(act, rank, situation))));
  }

  private static Stream<Map.Entry<Cell, Step>> row(
      Act act, Rank rank, Step open, Step own, Step anothers, Step resolved) {
    return Stream.of(
        Map.entry(new Cell(act, rank, Situation.OPEN), open),
        Map.entry(new Cell(act, rank, Situation.OWN), own),
        Map.entry(new Cell(act, rank, Situation.ANOTHERS), anothers),
        Map.entry(new Cell(act, rank, Situation.RESOLVED), resolved));
  }
}
