package org.sinur.cli.stack;

import java.time.Duration;

/** Hears of each part as it changes. Called from several threads. */
public interface Progress {

  /** Says nothing to anybody. */
  Progress SILENT = new Progress() {};

  /** A part is about to start. */
  default void starting(Part part) {}

  /** A part answers, so long after it was asked to start. */
  default void ready(Part part, Duration took) {}

  /** A part was running already. */
  default void running(Part part) {}

  /** A part has ended, so long after it was asked to. */
  default void stopped(Part part, Duration took) {}
}
