package org.sinur.service;

import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.sinur.problem.PassingFailure;

/** Tells "the database does not answer" apart from "the database said no". */
@Singleton
public final class Unavailability implements PassingFailure {

  @Override
  public boolean causes(Throwable failure) {
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
