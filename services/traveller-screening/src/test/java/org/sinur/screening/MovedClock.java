package org.sinur.screening;

import io.quarkus.arc.Arc;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The service's clock, which a test moves ahead. */
@Singleton
@Alternative
@Priority(1)
public final class MovedClock implements InstantSource {

  private volatile Duration ahead = Duration.ZERO;

  /** Moves the service under test ahead, until it is moved again. */
  public static void ahead(Duration by) {
    Arc.container().instance(MovedClock.class).get().ahead = by;
  }

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
  }
}
