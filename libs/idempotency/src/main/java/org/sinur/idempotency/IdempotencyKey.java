package org.sinur.idempotency;

/**
 * The request header that names a request among its sender's (draft-ietf-httpapi-idempotency-key).
 */
public final class IdempotencyKey {

  /** The header's name. */
  public static final String HEADER = "Idempotency-Key";

  /** The accepted form: a UUID or another token of 8 to 64 letters, digits, hyphens. */
  public static final String FORM = "[0-9A-Za-z-]{8,64}";

  private IdempotencyKey() {}
}
