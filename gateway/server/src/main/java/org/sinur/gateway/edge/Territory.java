package org.sinur.gateway.edge;

import java.util.Set;

/** To whom a path belongs. */
public enum Territory {
  /** The gateway's own endpoints and those of the services behind it. */
  OWN,
  /** The console's files whose names change with their content. */
  ASSETS,
  /** All other paths: the console's shell, its worker, and the places within it. */
  CONSOLE;

  private static final Set<String> OWN_NAMES =
      Set.of("api", "public", "login", "logout", "session", "ping", "q");

  /** Whose path this is, by its first segment. */
  public static Territory of(String path) {
    var end = path.indexOf('/', 1);
    var first = path.substring(Math.min(1, path.length()), end < 0 ? path.length() : end);
    if (first.equals("assets")) {
      return ASSETS;
    }
    return OWN_NAMES.contains(first) ? OWN : CONSOLE;
  }
}
