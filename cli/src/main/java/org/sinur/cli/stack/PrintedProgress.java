package org.sinur.cli.stack;

import java.io.PrintWriter;
import java.time.Duration;

/** One line for each part. */
class PrintedProgress implements Progress {

  private final PrintWriter out;

  PrintedProgress(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void ready(Part part, Duration took) {
    line(part, "ready", "%5.1f s".formatted(took.toMillis() / 1e3));
  }

  @Override
  public void running(Part part) {
    line(part, "running", "already");
  }

  @Override
  public void stopped(Part part, Duration took) {
    line(part, "stopped", "%5.1f s".formatted(took.toMillis() / 1e3));
  }

  private synchronized void line(Part part, String state, String time) {
    out.printf("  %-20s %-8s %s%n", part.name(), state, time);
    out.flush();
  }
}
