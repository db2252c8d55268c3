package org.sinur.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How records are erased when their time has come. */
@ConfigMapping(prefix = "retention")
public interface RetentionConfig {

  /** How often records are erased while there are some that are due, as the scheduler reads it. */
  @WithDefault("5s")
  String every();

  /** How long nothing is looked for after a look at all classes that found nothing due. */
  @WithDefault("PT10M")
  Duration rest();

  /**
   * How many records of a class are erased in one transaction: whoever crosses with a document of
   * one of them waits for so many at the most.
   */
  @WithDefault("200")
  int atOnce();

  /** How long before records are due they are told of. */
  @WithDefault("P3M")
  Period notice();

  /** How long a hold may be for, at most, before it is renewed. */
  @WithDefault("P1Y")
  Period longestHold();
}
