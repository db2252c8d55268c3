package org.sinur.infrastructure;

/**
 * Something on this machine prevents a part from running; the message is one sentence for a person.
 */
public final class InfrastructureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Says what is wrong. */
  public InfrastructureException(String message) {
    super(message);
  }

  /** Says what is wrong, and what it came from. */
  public InfrastructureException(String message, Throwable cause) {
    super(message, cause);
  }
}
