package org.sinur.watchlist.source;

import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;

/**
 * What came of a file that was sent.
 *
 * @param <R> what is reported of it
 */
public sealed interface Taking<R> {

  /**
   * It is kept, now or since it was first sent.
   *
   * @param waits whether it is in force only once another person has decided
   */
  record Taken<R>(R report, boolean waits, boolean replayed) implements Taking<R> {}

  /** The Idempotency-Key belongs to another file. */
  record KeyReused<R>() implements Taking<R> {}

  /**
   * The answer to whoever sent it.
   *
   * @throws ProblemException {@link RequestProblem#IDEMPOTENCY_KEY_REUSED}
   */
  default RestResponse<R> answer() {
    return switch (this) {
      case Taken<R> taken -> RestResponse.status(status(taken), taken.report());
      case KeyReused<R> _ -> throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
    };
  }

  private static RestResponse.Status status(Taken<?> taken) {
    if (taken.replayed()) {
      return RestResponse.Status.OK;
    }
    return taken.waits() ? RestResponse.Status.ACCEPTED : RestResponse.Status.CREATED;
  }
}
