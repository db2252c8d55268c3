package org.sinur.trafficking.casefile;

/** What is done with a case as a whole, after it was opened. */
enum CaseAct {
  CLOSED,
  REOPENED
}
