package org.sinur.idempotency;

import java.util.UUID;

/** What is known of a request when it arrives. */
public sealed interface Claim {

  /** It has not been seen before: it is this request's turn to have its effect. */
  record Fresh() implements Claim {}

  /**
   * It has had its effect already: answer with the record it made.
   *
   * @param recordId the record the first sending made
   */
  record Replayed(UUID recordId) implements Claim {}

  /** Its key was used for a request with other content: nothing may happen. */
  record Reused() implements Claim {}
}
