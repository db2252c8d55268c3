package org.sinur.screening;

import org.sinur.problem.ProblemType;

/** Why something is not made as asked. */
public enum ScreeningProblem implements ProblemType {
  MRZ_UNREADABLE("mrz-unreadable", 422, "The machine-readable zone cannot be read"),
  ALREADY_REFERRED("already-referred", 409, "This screening has been referred already"),
  ALREADY_RESOLVED("already-resolved", 409, "This referral has been resolved otherwise"),
  ALREADY_WITHDRAWN("already-withdrawn", 409, "This clearance has been withdrawn already"),
  ANOTHER_THRESHOLD_WAITS(
      "another-threshold-waits", 409, "Another threshold waits for a second person"),
  THRESHOLD_DECIDED("threshold-decided", 409, "This threshold has been decided otherwise"),
  OWN_PROPOSAL("own-proposal", 403, "Nobody approves the own proposal");

  private final String slug;
  private final int status;
  private final String title;

  ScreeningProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String owner() {
    return "traveller-screening";
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
