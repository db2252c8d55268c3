package org.sinur.trafficking.referral;

/** What a body promises by opening a letter. */
enum Handling {
  /** What is in it is used for the service that is asked for, and for nothing else. */
  FOR_THIS_SERVICE_ONLY,
  /** It is given to nobody else, whether a person, an organisation or a State. */
  NO_ONWARD_SHARING,
  /** When it is told so, the body stops using it, destroys it and says that it has. */
  STOP_AND_DESTROY_WHEN_TOLD
}
