package org.sinur.infrastructure;

import java.nio.file.Path;

/** The Java that runs this program, which also runs what it starts. */
public final class JavaRuntime {

  private JavaRuntime() {}

  /** The {@code java} program. */
  public static String current() {
    return home().resolve("bin/java").toString();
  }

  /** Where that Java lies. */
  public static Path home() {
    return Path.of(System.getProperty("java.home"));
  }
}
