package org.sinur.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests are known again. */
@ConfigMapping(prefix = "idempotency")
public interface IdempotencyConfig {

  /**
   * How long after a request its Idempotency-Key is known again. Longer than a sender may go on
   * sending the same request, as a booth does that has been without a connection.
   */
  @WithDefault("P90D")
  Duration keptFor();

  /** How often it is looked for keys that are older, as {@code quarkus-scheduler} reads it. */
  @WithDefault("1h")
  String expiredEvery();
}
