package org.sinur.screening;

import org.sinur.problem.ProblemType;

/** Why a screening or a referral is not made as asked. */
public enum ScreeningProblem implements ProblemType {
  MRZ_UNREADABLE("mrz-unreadable", 422, "The machine-readable zone cannot be read"),
  ALREADY_REFERRED("already-referred", 409, "This screening has been referred already"),
  ALREADY_RESOLVED("already-resolved", 409, "This referral has been resolved otherwise"),
  ALREADY_WITHDRAWN("already-withdrawn", 409, "This clearance has been withdrawn already");

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
