package org.sinur.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.ProblemException;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {

  private final JsonWebToken token;
  private final Unmasking unmasking;

  private @Nullable Caller caller;

  CurrentCaller(JsonWebToken token, Unmasking unmasking) {
    this.token = token;
    this.unmasking = unmasking;
  }

  /**
   * The caller; only to be asked once the request is authenticated.
   *
   * @throws ProblemException where personal data are to be unmasked that are not, or not so
   */
  public Caller get() {
    var read = caller;
    if (read == null) {
      var duties = token.getGroups();
      read =
          new Caller(
              token.getSubject(),
              token.getName(),
              duties,
              Places.of(strings(token.getClaim("crossing_points"))),
              Caller.onlyAudits(duties) ? unmasking.purpose() : null);
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
