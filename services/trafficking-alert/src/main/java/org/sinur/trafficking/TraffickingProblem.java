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
  ASYLUM_NOT_RULED_OUT(
      "asylum-not-ruled-out",
      422,
      "Who asks for protection by the alert asks for asylum until it is said how it is known"
          + " otherwise",
      "/asksForAsylum"),
  OUTCOME_NOT_TOLD("outcome-not-told", 422, "Say in the note what the other outcome is", "/note"),
  BODY_UNKNOWN("body-unknown", 422, "There is no such body", "/bodyId"),
  CONSENT_DIFFERS(
      "consent-differs", 409, "This consent is recorded already and says something else", null),
  CONSENT_TIME(
      "consent-time-impossible", 422, "A consent cannot have been given at this time", "/givenAt"),
  CONSENT_OF_CHILD_ALONE(
      "consent-of-child-alone", 422, "For a child somebody else consents as well", "/givenBy"),
  CONSENT_BY_ANOTHER("consent-by-another", 422, "An adult consents in person", "/givenBy"),
  BEST_INTERESTS_NOT_TOLD(
      "best-interests-not-told",
      422,
      "Say in the note who determined what is best for the child, and why",
      "/note"),
  WITHDRAWAL_TIME(
      "withdrawal-time-impossible",
      422,
      "The consent cannot have been withdrawn at this time",
      "/withdrawnAt"),
  WITHDRAWAL_DIFFERS(
      "withdrawal-differs", 409, "This consent was withdrawn already with other words", null),
  CONSENT_UNKNOWN("consent-unknown", 422, "There is no such consent in this case", "/consentId"),
  CONSENT_FOR_ANOTHER_BODY(
      "consent-for-another-body", 422, "The consent is for another body", "/consentId"),
  CONSENT_WITHDRAWN("consent-withdrawn", 422, "The consent was withdrawn", "/consentId"),
  CONSENT_NOT_SUFFICIENT(
      "consent-not-sufficient",
      422,
      "Whoever gave this consent cannot give it for somebody of this age",
      "/consentId"),
  BODY_NOT_ACCREDITED("body-not-accredited", 422, "The body is not accredited today", "/bodyId"),
  SERVICE_NOT_OFFERED(
      "service-not-offered", 422, "The body does not offer this service", "/service"),
  REFERRAL_GOES_ON("referral-goes-on", 409, "The body is asked for this already, or does it", null),
  REFERRAL_DIFFERS(
      "referral-differs",
      409,
      "This referral is recorded already and asks for something else",
      null),
  REFERRAL_STATE("referral-state", 409, "As the referral stands, that cannot be said of it", null),
  REFERRALS_GO_ON(
      "referrals-go-on", 409, "A referral of this case awaits an answer or goes on", null),
  DECLINE_NOT_TOLD(
      "decline-not-told", 422, "Say why the body does not take the person on", "/reason"),
  ANSWER_TIME(
      "answer-time-impossible", 422, "The body cannot have answered at this time", "/answeredAt"),
  FEEDBACK_TIME("feedback-time-impossible", 422, "That cannot have been so at this time", "/at"),
  FEEDBACK_DIFFERS(
      "feedback-differs", 409, "This feedback is recorded already and says something else", null),
  FEEDBACK_CONTRADICTS(
      "feedback-contradicts", 422, "The body has said already that the person arrived", "/kind"),
  LETTER_NOT_GIVEN(
      "letter-not-given",
      409,
      "The referral is over, or this body may no longer be told of the person",
      null),
  STATE_OF_ORIGIN(
      "state-of-origin",
      422,
      "A State is told nothing of a person who asks for asylum from it",
      "/bodyId"),
  STATE_OF_ORIGIN_UNKNOWN(
      "state-of-origin-unknown",
      422,
      "While it is not known from which State the person asks for asylum, no State is told of the person",
      "/bodyId"),
  REPORT_DIFFERS("report-differs", 409, "A report of this code says something else", "/code"),
  REPORT_DAY("report-day-impossible", 422, "That cannot have been on this day", "/happenedOn"),
  REPORT_STATE("report-state", 409, "As the report stands, that cannot be done with it", null),
  REPORT_OUTCOME(
      "report-outcome-not-told",
      422,
      "Say what became of the report when it is closed, and only then",
      "/outcome"),
  MESSAGE_DIFFERS("message-differs", 409, "A message of this id says something else", null);

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
