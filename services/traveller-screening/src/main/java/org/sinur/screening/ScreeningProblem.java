package org.sinur.screening;

import org.sinur.problem.ProblemType;

/** Why something is not made as asked. */
public enum ScreeningProblem implements ProblemType {
  MRZ_UNREADABLE("mrz-unreadable", 422, "The machine-readable zone cannot be read"),
  SCREENING_ERASED(
      "screening-erased", 409, "This screening was recorded, and erased when its time had come"),
  ALREADY_REFERRED("already-referred", 409, "This screening has been referred already"),
  ALREADY_RESOLVED("already-resolved", 409, "This referral has been resolved already"),
  NOT_CLAIMED("not-claimed", 409, "Nobody has claimed this referral: claim it first"),
  CLAIMED_BY_ANOTHER(
      "claimed-by-another",
      409,
      "Somebody else has claimed this referral; a shift supervisor can take it over"),
  ALREADY_ACKNOWLEDGED(
      "already-acknowledged", 409, "This escalation has been acknowledged already"),
  INTERVIEW_DIFFERS("interview-differs", 409, "An interview with this id says something else"),
  INTERVIEW_CORRECTED(
      "interview-corrected", 409, "This version has been corrected already: correct the latest"),
  INTERVIEW_UNKNOWN("interview-unknown", 422, "What is to be corrected is not of this referral"),
  INTERVIEW_TIMES(
      "interview-times", 422, "An interview ends after it began, and not in the future"),
  INTERVIEW_LANGUAGE(
      "interview-language",
      422,
      "A language is named in words where it is another, and only there"),
  ALREADY_WITHDRAWN("already-withdrawn", 409, "This clearance has been withdrawn already"),
  ANOTHER_THRESHOLD_WAITS(
      "another-threshold-waits", 409, "Another threshold waits for a second person"),
  THRESHOLD_DECIDED("threshold-decided", 409, "This threshold has been decided otherwise"),
  OWN_PROPOSAL("own-proposal", 403, "Nobody approves the own proposal"),
  UNKNOWN_CASE_REFERENCE("unknown-case-reference", 422, "This case reference was never given out"),
  REDRESS_WAITS("redress-waits", 409, "What was asked about this screening waits already"),
  REDRESS_DECIDED("redress-decided", 409, "This request has been decided otherwise"),
  OWN_REDRESS("own-redress", 403, "Another person than who took it down decides"),
  NOTHING_TO_PUT_RIGHT(
      "nothing-to-put-right",
      409,
      "No listed person's name was found, or the document is not such that one could rely on it"),
  FAIRNESS_PERIOD("fairness-period", 422, "Fairness is not answered for a period like this");

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
