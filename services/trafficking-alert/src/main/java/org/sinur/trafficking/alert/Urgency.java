package org.sinur.trafficking.alert;

/** How soon a protection officer is needed. */
public enum Urgency {
  /** Now: the person is in danger, or about to leave. */
  IMMEDIATE,
  /** Before the day is over. */
  TODAY,
  /** In the ordinary course of work. */
  ROUTINE
}
