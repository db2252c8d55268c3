package org.sinur.service;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The time, asked of one source so that a test can say what time it is. In microseconds, as
 * PostgreSQL keeps it, so that a record answers the same when it is made and when it is read.
 */
final class Clock {

  @Produces
  @Singleton
  @DefaultBean
  InstantSource clock() {
    return () -> Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
