package org.sinur.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {

  private final JsonWebToken token;

  private @Nullable Caller caller;

  CurrentCaller(JsonWebToken token) {
    this.token = token;
  }

  /** The caller; only to be asked once the request is authenticated. */
  public Caller get() {
    var read = caller;
    if (read == null) {
      read =
          new Caller(
              token.getSubject(),
              token.getName(),
              token.getGroups(),
              Places.of(strings(token.getClaim("crossing_points"))));
      caller = read;
    }
    return read;
  }

  private static List<String> strings(@Nullable Object claim) {
    return claim instanceof Collection<?> values
        ? values.stream()
            .map(v -> v instanceof JsonString s ? s.getString() : String.valueOf(v))
            .toList()
        : List.of();
  }
}
