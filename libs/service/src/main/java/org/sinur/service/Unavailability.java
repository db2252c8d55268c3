package org.sinur.service;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Tells "the database does not answer" apart from "the database said no". */
public final class Unavailability {

  private Unavailability() {}

  /** Whether trying again later may help. */
  public static boolean causes(Throwable failure) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .limit(10)
        .anyMatch(Unavailability::isOne);
  }

  private static boolean isOne(Throwable failure) {
    return switch (failure) {
      case IOException _, TimeoutException _ -> true;
      // PostgreSQL, appendix A: 08 connection, 53 resources, 57 operator intervention
      case PgException refused ->
          Stream.of("08", "53", "57").anyMatch(String.valueOf(refused.getSqlState())::startsWith);
      default ->
          "io.vertx.core.impl.NoStackTraceThrowable".equals(failure.getClass().getName())
              || "Connection closed".equals(failure.getMessage());
    };
  }
}
