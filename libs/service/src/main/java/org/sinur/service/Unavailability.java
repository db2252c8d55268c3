package org.sinur.service;

import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.PassingFailure;

/**
 * Tells "the database does not answer", or made a transaction give way to another that it waited
 * for (a deadlock), apart from "the database said no": the first two pass when it is tried again.
 */
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
      case PgException refused -> passes(refused.getSqlState());
      // as Hibernate tells what the client told it
      case SQLException refused -> passes(refused.getSQLState());
      default ->
          "io.vertx.core.impl.NoStackTraceThrowable".equals(failure.getClass().getName())
              || "Connection closed".equals(failure.getMessage());
    };
  }

  /**
   * PostgreSQL, appendix A: 08 connection, 40 transaction rollback, 53 resources, 57 operator
   * intervention.
   */
  private static boolean passes(@Nullable String state) {
    return Stream.of("08", "40", "53", "57").anyMatch(String.valueOf(state)::startsWith);
  }
}
