package org.sinur.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * Who is calling, as far as the verified access token says.
 *
 * @param id the subject's id in the realm ({@code sub})
 * @param name the sign-in name, for people who read the journal
 * @param duties the duties, see {@link Duty}
 * @param places where the duties hold
 * @param unmasking for which case whoever sees personal data masked asks to see them as they are
 */
public record Caller(
    String id,
    String name,
    Set<String> duties,
    Places places,
    @Nullable UnmaskingPurpose unmasking) {

  public Caller {
    duties = Set.copyOf(duties);
  }

  /** Whether the caller has this duty. */
  public boolean has(String duty) {
    return duties.contains(duty);
  }

  /** Whether personal data are to be masked in the request at hand. */
  public boolean seesMasked() {
    return onlyAudits(duties) && unmasking == null;
  }

  /** An auditor who has no other duty verifies what was done, not who crossed. */
  static boolean onlyAudits(Set<String> duties) {
    return duties.contains(Duty.AUDITOR) && duties.stream().filter(Duty.ALL::contains).count() == 1;
  }

  /**
   * Ends the request unless the caller has duties at this crossing point.
   *
   * @throws ProblemException {@link RequestProblem#PLACE_NOT_YOURS}
   */
  public void mustHaveDutyAt(PlaceCode crossingPoint) {
    if (!places.include(crossingPoint.value())) {
      throw ProblemException.of(RequestProblem.PLACE_NOT_YOURS, null);
    }
  }

  /**
   * The crossing points that a search of the caller's looks at: the one that was asked for, or all
   * where the caller has duties; null for all there are.
   *
   * @throws ProblemException {@link RequestProblem#PLACE_NOT_YOURS}
   */
  public @Nullable Set<String> placesToSearch(@Nullable String crossingPoint) {
    if (crossingPoint != null) {
      mustHaveDutyAt(new PlaceCode(crossingPoint));
      return Set.of(crossingPoint);
    }
    return places.everywhere() ? null : places.codes();
  }
}
