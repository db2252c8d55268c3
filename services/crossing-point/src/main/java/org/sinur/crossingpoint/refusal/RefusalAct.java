package org.sinur.crossingpoint.refusal;

/** What can be done with a refusal of entry. */
enum RefusalAct {
  /** Another person than proposed it agrees. */
  CONFIRM,
  /** Protection has been heard of up to the confirmation, and nothing stands in the way. */
  FINALISE,
  /** A concern of protection's stands in the way. */
  HOLD,
  /** No concern stands in the way any more: the refusal has to be confirmed anew. */
  RELEASE,
  /** It is given up before it is final. */
  WITHDRAW,
  /** It is undone after it was final, as a remedy. */
  ANNUL
}
