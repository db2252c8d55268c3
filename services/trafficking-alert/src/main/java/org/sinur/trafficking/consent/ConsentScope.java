package org.sinur.trafficking.consent;

/** What a body may be given. What is in none of them is given to nobody. */
public enum ConsentScope {
  /** Name, age and sex. */
  IDENTITY,
  /** How the person can be reached without danger. */
  CONTACT,
  /** What was noticed at the border. */
  ALERT,
  /** What the assessments made of it. */
  ASSESSMENT,
  /** What a doctor has to know. */
  HEALTH_NEEDS,
  /** Who belongs to the person. */
  FAMILY
}
