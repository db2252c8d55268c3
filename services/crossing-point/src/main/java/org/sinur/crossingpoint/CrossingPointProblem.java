package org.sinur.crossingpoint;

import org.sinur.problem.ProblemType;

/** Why a crossing or a crossing point is not recorded as asked. */
public enum CrossingPointProblem implements ProblemType {
  UNKNOWN_POINT("unknown-crossing-point", 422, "There is no crossing point with this code"),
  POINT_CLOSED("crossing-point-closed", 409, "This crossing point is not open"),
  UNKNOWN_LANE("unknown-lane", 422, "This crossing point has no such lane"),
  IN_THE_FUTURE("crossing-in-the-future", 422, "A crossing cannot be recorded before it happens"),
  SCREENING_MISSING("screening-missing", 422, "Screen the traveller first"),
  SCREENING_ELSEWHERE(
      "screening-of-another-point", 409, "This screening was made at another crossing point"),
  SCREENING_OF_ANOTHER_DOCUMENT(
      "screening-of-another-document", 409, "This screening was made of another document"),
  SCREENING_USED("screening-used", 409, "A crossing was already recorded with this screening"),
  SCREENING_TOO_OLD("screening-too-old", 409, "This screening is too old; screen again"),
  REFERRAL_OPEN("referral-open", 409, "The second line has not yet resolved the referral"),
  REFERRAL_DENIES("referral-denies", 409, "The second line did not clear the traveller"),
  CROSSING_DIFFERS(
      "crossing-differs", 409, "Another crossing was recorded under this id; it stays as it is");

  private final String slug;
  private final int status;
  private final String title;

  CrossingPointProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String owner() {
    return "crossing-point";
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
