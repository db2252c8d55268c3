package org.sinur.retention;

import org.sinur.problem.ProblemType;

/** Why rules of retention, or a hold, are not taken as asked. */
enum RetentionProblem implements ProblemType {
  RULES_IMPOSSIBLE("rules-impossible", 422, "By these rules nothing can be erased"),
  ANOTHER_WAITS("another-waits", 409, "Other rules wait for a second person; decide on them first"),
  RULES_DECIDED("rules-decided", 409, "These rules were decided on already"),
  OWN_RULES("own-rules", 409, "Rules are put in force by another person than proposed them"),
  HOLD_UNCLEAR(
      "hold-unclear", 422, "A hold is on one record, or on a crossing point between two times"),
  HOLD_TOO_LONG("hold-too-long", 422, "A hold ends within a year; it can be renewed"),
  NOTHING_TO_HOLD("nothing-to-hold", 422, "There is no such record here to be held"),
  HOLD_DIFFERS("hold-differs", 409, "Another hold was placed under this id; it stays as it is"),
  HOLD_LIFTED("hold-lifted", 409, "This hold was lifted, or has ended"),
  OWN_HOLD("own-hold", 409, "A hold is lifted by another person than placed it");

  private final String slug;
  private final int status;
  private final String title;

  RetentionProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String owner() {
    return "retention";
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
