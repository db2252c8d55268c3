package org.sinur.gateway.session;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sinur.gateway.edge.RawPath;
import org.sinur.gateway.edge.Territory;

/**
 * Where the browser goes after sign-in: a place within the console, never another site.
 *
 * @param value path, query and fragment
 */
record ReturnPath(String value) {

  static final ReturnPath HOME = new ReturnPath("/");

  /** What RFC 3986 allows in a query or fragment. */
  private static final Pattern REST = Pattern.compile("([?#][A-Za-z0-9._~!$&'()*+,;=:@/?%-]*)*");

  private static final Pattern PATH_END = Pattern.compile("[?#]");

  /** The path that was asked for, the console's start when none was; empty if it is refused. */
  static Optional<ReturnPath> of(@Nullable String asked) {
    if (asked == null) {
      return Optional.of(HOME);
    }
    var end = PATH_END.matcher(asked);
    var length = end.find() ? end.start() : asked.length();
    var path = asked.substring(0, length);
    return RawPath.plain(path)
            && REST.matcher(asked.substring(length)).matches()
            && Territory.of(path) == Territory.CONSOLE
        ? Optional.of(new ReturnPath(asked))
        : Optional.empty();
  }
}
