package org.sinur.cli.stack;

import org.sinur.cli.CommandFailure;

/** Waiting between two looks. */
final class Pause {

  private static final long MILLIS = 100;

  private Pause() {}

  static void briefly() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }
}
