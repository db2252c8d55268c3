package org.sinur.crossingpoint;

import org.sinur.problem.ProblemType;

/** Why a crossing or a crossing point is not recorded as asked. */
public enum CrossingPointProblem implements ProblemType {
  UNKNOWN_POINT("unknown-crossing-point", 422, "There is no crossing point with this code"),
  POINT_CLOSED("crossing-point-closed", 409, "This crossing point is not open"),
  CLOSED_BY_DECREE("closed-by-decree", 409, "This crossing point is closed by decree"),
  UNKNOWN_LANE("unknown-lane", 422, "This crossing point has no such lane"),
  MEANS_IMPOSSIBLE(
      "means-impossible", 422, "Nobody comes to this kind of crossing point by that means"),
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
      "crossing-differs", 409, "Another crossing was recorded under this id; it stays as it is"),
  CROSSING_ERASED(
      "crossing-erased", 409, "This crossing was recorded, and erased when its time had come"),
  ENTRY_REFUSED("entry-refused", 409, "A refusal of entry of this traveller is proposed, or final"),
  REFUSAL_DIFFERS(
      "refusal-differs", 409, "Another refusal was proposed under this id; it stays as it is"),
  REFUSAL_IN_THE_FUTURE(
      "refusal-in-the-future", 422, "A refusal cannot be proposed before it happens"),
  UNKNOWN_GROUND("unknown-ground", 422, "There is no such ground for refusing entry"),
  NATIONAL("national", 409, "Nobody is refused entry to the own country"),
  BIRTH_YEAR_NEEDED("birth-year-needed", 422, "Estimate the year of birth: children are protected"),
  CHILD_ALONE(
      "child-alone",
      409,
      "A child alone is not refused entry; raise a concern, and protection decides"),
  COMPANION_NOT_REFUSED(
      "companion-not-refused", 409, "A child is refused entry only after the adult it is with"),
  SCREENING_NOT_SEEN(
      "screening-not-seen", 409, "This screening has not been heard of here yet; try again soon"),
  ALREADY_ENTERED("already-entered", 409, "The traveller has been recorded as entered"),
  REFUSED_BEFORE("refused-before", 409, "A refusal with this screening is already proposed"),
  REFERRAL_CLEARED("referral-cleared", 409, "The second line cleared this traveller"),
  OWN_REFUSAL("own-refusal", 409, "A refusal is confirmed by another person than proposed it"),
  PROTECTION_CONCERN(
      "protection-concern", 409, "Refer to protection: the traveller must not be turned back now"),
  NOT_IN_THIS_STATE("not-in-this-state", 409, "This cannot be done as the refusal stands"),
  NOT_FINAL("refusal-not-final", 409, "There is no form before the refusal is final"),
  RECORD_DIFFERS("record-differs", 409, "Another record was kept under this id; it stays as it is"),
  IMPOSSIBLE_PERIOD("impossible-period", 422, "What ends must end after it begins"),
  TRAVELLERS_UNCLEAR(
      "travellers-unclear", 422, "Name States if, and only if, their nationals are meant"),
  CLOSURE_OF_NOTHING(
      "closure-of-nothing", 422, "A closure names crossing points or an authority, one of the two"),
  CLOSURE_ENDED("closure-ended", 409, "This closure has ended or was lifted already"),
  LANE_STATE("lane-state", 409, "The lane cannot change so from how it stands"),
  SHIFT_BEGUN("shift-begun", 409, "Another shift goes on at this crossing point; end it first"),
  SHIFT_ENDED("shift-ended", 409, "This shift has ended; it stays as it is"),
  HOURS_UNCLEAR("hours-unclear", 422, "A day has both a first and a last minute, or neither"),
  SURGE_TOO_LONG("surge-too-long", 422, "A surge order is for a shorter time"),
  SURGE_STATE("surge-state", 409, "This is not possible any more as the surge order stands"),
  OWN_SURGE_ORDER("own-surge-order", 403, "Another person has to confirm this surge order"),
  NO_SURGE_ORDER("no-surge-order", 409, "No such surge order is in force"),
  NOT_IN_SURGE_ORDER(
      "not-in-surge-order",
      409,
      "The surge order does not speak of this crossing point, direction or traveller"),
  FIELD_NOT_WAIVED("field-not-waived", 422, "The surge order does not let this be left out"),
  GROUP_WITHOUT_HEAD("group-without-head", 422, "A group has one head, who comes first"),
  UNKNOWN_SURGE_TOKEN("unknown-surge-token", 422, "Nobody was registered here with this token"),
  NOT_AS_REGISTERED(
      "not-as-registered", 422, "Whoever was registered crossed at that time and that way"),
  SURGE_PERSON_RECORDED(
      "surge-person-recorded", 409, "A crossing was already recorded of whoever has this token"),
  CROSSING_CONFLICT(
      "crossing-conflict",
      409,
      "Another crossing was recorded under this id; both are kept, and a supervisor chooses"),
  CROSSING_CONFLICT_SETTLED(
      "crossing-conflict-settled", 409, "A supervisor has chosen the other copy already"),
  CORRECTION_CHANGES_NOTHING("correction-changes-nothing", 422, "This is what is recorded already"),
  CORRECTION_DIFFERS(
      "correction-differs", 409, "Another correction was made under this id; it stays as it is"),
  STAY_ENTRY_IMPOSSIBLE(
      "stay-entry-impossible", 422, "This is no exit, or no entry before it has this id"),
  STAY_ENTRY_TAKEN(
      "stay-entry-taken", 409, "A person has decided that another exit belongs to this entry"),
  STAY_RULES_OVERLAP("stay-rules-overlap", 422, "Two rules say something of the same entries"),
  PERIOD_EMPTY("period-empty", 422, "The period ends before it begins"),
  PERIOD_TOO_LONG("period-too-long", 422, "The period is longer than can be answered for this"),
  NOT_WHOLE_HOURS("not-whole-hours", 422, "Crossings are counted by whole hours"),
  UNKNOWN_DIMENSION("unknown-dimension", 400, "Crossings are not counted by this"),
  PERIOD_ERASED(
      "period-erased",
      422,
      "Crossings of this period were erased: hours and lanes are known without travellers only"),
  ANSWER_TOO_LARGE("answer-too-large", 422, "The answer has more counts than are given at once"),
  FAIRNESS_PERIOD("fairness-period", 422, "Fairness is not answered for a period like this"),
  MONTH_NOT_OVER("month-not-over", 422, "Statistics are drawn up of a month that is over"),
  EDITION_NOT_NEXT("edition-not-next", 409, "This is not the number of the next edition"),
  EDITION_WAITS("edition-waits", 409, "An edition of this month waits for a second person"),
  EDITION_DECIDED("edition-decided", 409, "This edition was decided on already"),
  OWN_EDITION("own-edition", 409, "Statistics are published by another person than drew them up"),
  OBSERVATION_IN_THE_FUTURE(
      "observation-in-the-future", 422, "A queue cannot be seen before it is there"),
  OBSERVATION_DIFFERS(
      "observation-differs",
      409,
      "Another observation was recorded under this id; it stays as it is");

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
