package org.sinur.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem answer. Thrown at the edges only: rules return a refusal as a
 * value, and the resource turns it into one of these.
 */
public final class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient @Nullable Duration retryAfter;

  private ProblemException(Problem problem, @Nullable Duration retryAfter) {
    super(problem.type(), null, false, false);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** A problem of this kind, with what the caller can do about it. */
  public static ProblemException of(ProblemType type, @Nullable String detail) {
    return new ProblemException(Problem.of(type, detail), null);
  }

  /** A problem of this kind with the faults found. */
  public static ProblemException of(
      ProblemType type, @Nullable String detail, List<FieldError> errors) {
    return new ProblemException(Problem.of(type, detail, errors), null);
  }

  /** A passing problem: the caller may try again after this long (RFC 9110, 10.2.3). */
  public static ProblemException passing(ProblemType type, String detail, Duration retryAfter) {
    return new ProblemException(Problem.of(type, detail), retryAfter);
  }

  /** The answer to give. */
  public Problem problem() {
    return problem;
  }

  /** How long the caller should wait before trying again, where that helps. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
