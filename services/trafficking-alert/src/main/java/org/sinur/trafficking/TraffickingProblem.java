package org.sinur.trafficking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.problem.ProblemType;

/** Why something is not recorded as it was sent. */
public enum TraffickingProblem implements ProblemType {
  IN_THE_FUTURE(
      "alert-in-the-future", 422, "A concern cannot be raised before its cause", "/occurredAt"),
  BEFORE_ANY_RECORD(
      "alert-before-any-record",
      422,
      "This time is before any record; set the clock",
      "/occurredAt"),
  OTHER_NOT_TOLD("other-not-told", 422, "Say in the note what the other indicator is", "/note"),
  INSTRUMENT_MALFORMED(
      "instrument-malformed", 422, "This instrument cannot be used as it is", null),
  INSTRUMENT_OF_ANOTHER_KIND(
      "instrument-of-another-kind", 422, "The instrument of this name is of another kind", "/kind"),
  INSTRUMENT_UNKNOWN(
      "instrument-unknown", 422, "There is no such version of such an instrument", "/instrument"),
  INSTRUMENT_NOT_FOR_THIS(
      "instrument-not-for-this", 422, "This instrument is not for this", "/instrument"),
  INSTRUMENT_FOR_ADULTS(
      "instrument-for-adults", 422, "Who may be under 18 is assessed as a child", "/instrument"),
  ITEMS_UNKNOWN("items-unknown", 422, "The instrument has no such items", null),
  ITEMS_CONTRADICT("items-contradict", 422, "The same is said to be so and not so", null),
  LANGUAGE_NOT_IN_FORM(
      "language-not-in-form", 422, "The form is not there in this language", "/language"),
  ASSESSMENT_DIFFERS(
      "assessment-differs",
      409,
      "This assessment is recorded already and says something else",
      null),
  TRIAGE_DIFFERS(
      "triage-differs", 409, "This triage is recorded already and says something else", null),
  BODY_MALFORMED("body-malformed", 422, "A body cannot be kept as it is described here", null),
  ALERT_UNKNOWN("alert-unknown", 422, "There is no such alert at your crossing points", "/alertId"),
  CASE_DIFFERS(
      "case-differs",
      409,
      "This case is recorded already and was opened with something else",
      null),
  CASE_OPEN("case-open", 409, "A case of this alert is open", null),
  CASE_CLOSED("case-closed", 409, "The case is closed", null),
  CHILD_NOT_RULED_OUT(
      "child-not-ruled-out",
      422,
      "Who may be under 18 is a child until it is said how the age was established",
      "/child"),
  OUTCOME_NOT_TOLD("outcome-not-told", 422, "Say in the note what the other outcome is", "/note"),
  STATE_OF_ORIGIN(
      "state-of-origin",
      422,
      "A State is told nothing of a person who asks for asylum from it",
      "/bodyId"),
  STATE_OF_ORIGIN_UNKNOWN(
      "state-of-origin-unknown",
      422,
      "While it is not known from which State the person asks for asylum, no State is told of the person",
      "/bodyId");

  private final String slug;
  private final int status;
  private final String title;
  private final @Nullable String pointer;

  TraffickingProblem(String slug, int status, String title, @Nullable String pointer) {
    this.slug = slug;
    this.status = status;
    this.title = title;
    this.pointer = pointer;
  }

  /** The field it is about; none where it is about several. */
  public List<FieldError> errors() {
    return pointer == null ? List.of() : List.of(new FieldError(pointer, title));
  }

  /** Ends the request, because of the field it is about. */
  public ProblemException exception() {
    return ProblemException.of(this, null, errors());
  }

  /** Ends the request, because of this field. */
  public ProblemException exception(String field) {
    return ProblemException.of(this, null, List.of(new FieldError(field, title)));
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
