package org.sinur.gateway.edge;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request as it was sent. A path that two programs could read as two places (dots,
 * slashes or backslashes in disguise, empty segments, parameters) is refused and not repaired: what
 * the gateway has checked must be what the service behind it serves.
 */
public final class RawPath {

  private static final int LONGEST = 2048;

  /** Segments of unreserved characters, sub-delimiters and escapes (RFC 3986, 3.3), without ";". */
  private static final Pattern FORM =
      Pattern.compile("(/([A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+)*/?");

  private static final Pattern DOTS = Pattern.compile("/\\.{1,2}(/|$)");

  /** Escapes for control characters, "%", ".", "/", ";" and "\". */
  private static final Pattern DISGUISED =
      Pattern.compile("%([01][0-9A-F]|7F|25|2E|2F|3B|5C)", Pattern.CASE_INSENSITIVE);

  private RawPath() {}

  /** Whether there is only one way to read this path. */
  public static boolean plain(@Nullable String path) {
    return path != null
        && !path.isEmpty()
        && path.length() <= LONGEST
        && FORM.matcher(path).matches()
        && !DOTS.matcher(path).find()
        && !DISGUISED.matcher(path).find();
  }
}
