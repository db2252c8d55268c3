package org.sinur.trafficking.casefile;

/** What became of a case. None of them says whether the person was trafficked. */
enum CaseOutcome {
  /** The person was given the support that was found to be needed. */
  SUPPORTED,
  /** The person does not want any; it can be asked for again. */
  DECLINED_HELP,
  /** The person does not need protection. */
  NOT_IN_NEED,
  /** Nobody can reach the person safely. */
  UNREACHABLE,
  /** Another authority or body goes on with all of it. */
  HANDED_OVER,
  /** Something else; the note says what. */
  OTHER
}
