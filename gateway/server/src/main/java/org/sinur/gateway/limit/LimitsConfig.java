package org.sinur.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/**
 * How much one caller may ask of one replica: each signed-in person or machine by itself, and all
 * who are unknown at one address together.
 */
@ConfigMapping(prefix = "sinur.limits")
public interface LimitsConfig {

  /** Requests a second that a caller may keep up. */
  @WithDefault("300")
  @Min(1)
  int requestsPerSecond();

  /** Requests that a caller may send at once after a pause. */
  @WithDefault("600")
  @Min(1)
  int burst();

  /**
   * How often a minute all who are unknown at one address may send what anybody may send. Behind
   * one address there may be a whole crossing point.
   */
  @WithDefault("60")
  @Min(1)
  int strangersPerMinute();

  /** Callers remembered at most. */
  @WithDefault("20000")
  @Min(100)
  int callers();
}
