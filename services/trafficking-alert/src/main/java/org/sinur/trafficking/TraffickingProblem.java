package org.sinur.trafficking;

import java.util.List;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemType;

/** Why a concern is not recorded as it was raised; each kind is about one field. */
public enum TraffickingProblem implements ProblemType {
  IN_THE_FUTURE(
      "alert-in-the-future", 422, "A concern cannot be raised before its cause", "/occurredAt"),
  BEFORE_ANY_RECORD(
      "alert-before-any-record",
      422,
      "This time is before any record; set the clock",
      "/occurredAt"),
  OTHER_NOT_TOLD("other-not-told", 422, "Say in the note what the other indicator is", "/note");

  private final String slug;
  private final int status;
  private final String title;
  private final String pointer;

  TraffickingProblem(String slug, int status, String title, String pointer) {
    this.slug = slug;
    this.status = status;
    this.title = title;
    this.pointer = pointer;
  }

  /** The field it is about. */
  public List<FieldError> errors() {
    return List.of(new FieldError(pointer, title));
  }

  @Override
  public String owner() {
    return "trafficking-alert";
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
