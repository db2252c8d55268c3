package org.sinur.screening.referral;

import org.sinur.problem.ProblemType;

/** What becomes of a referral by an act. */
sealed interface Step {

  /** It goes to this state. */
  record Becomes(State state) implements Step {}

  /** The act is done, and the state stays. */
  record Stays() implements Step {}

  /** It is so already, and nothing happens. */
  record AlreadySo() implements Step {}

  /** The act is refused. */
  record Refused(ProblemType why) implements Step {}
}
