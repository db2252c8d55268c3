package org.sinur.trafficking.referral;

/** Why a body may no longer use what it was given. */
enum Recall {
  /** The consent it relied on was withdrawn. */
  CONSENT_WITHDRAWN,
  /** It became known that the person asks for asylum, and that the body may be that State's. */
  STATE_OF_ORIGIN
}
