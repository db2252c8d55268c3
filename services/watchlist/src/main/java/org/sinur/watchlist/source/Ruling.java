package org.sinur.watchlist.source;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.watchlist.WatchlistProblem;

/**
 * What came of a decision about a file that waits.
 *
 * @param <R> what is reported of it
 */
public sealed interface Ruling<R> {

  /** It is decided so, now or since it was first said. */
  record Decided<R>(R report, long revision) implements Ruling<R> {}

  /** It was decided otherwise before, or another file took its place. */
  record DecidedBefore<R>() implements Ruling<R> {}

  /** Whoever sent a file does not approve it. */
  record OwnImport<R>() implements Ruling<R> {}

  /** What is in force from the source is not what the file was compared with. */
  record Outdated<R>() implements Ruling<R> {}

  /**
   * The answer to whoever decided.
   *
   * @throws ProblemException where it is not decided so
   */
  default RestResponse<R> answer() {
    return switch (this) {
      case Decided<R> decided ->
          RestResponse.ResponseBuilder.ok(decided.report())
              .header(HttpHeaders.ETAG, EntityTag.of(decided.revision()))
              .build();
      case DecidedBefore<R> _ -> throw ProblemException.of(WatchlistProblem.IMPORT_DECIDED, null);
      case OwnImport<R> _ -> throw ProblemException.of(WatchlistProblem.OWN_IMPORT, null);
      case Outdated<R> _ ->
          throw ProblemException.of(WatchlistProblem.IMPORT_OUTDATED, "Have the file sent again.");
    };
  }
}
