package org.sinur.testsupport;

import io.smallrye.jwt.build.Jwt;
import java.util.List;
import java.util.Set;

/** Access tokens as the realm would give them, signed with the key of the service under test. */
public final class Tokens {

  private Tokens() {}

  /** A token of somebody with this duty at these places, or {@code *}. */
  public static String of(String duty, String... places) {
    return of("test-" + duty, Set.of(duty), places);
  }

  /** A token of this person with these duties at these places. */
  public static String of(String name, Set<String> duties, String... places) {
    return Jwt.subject(name)
        .preferredUserName(name)
        .upn(name)
        .audience("sinur")
        .groups(duties)
        .claim("crossing_points", List.of(places))
        .expiresIn(600)
        .sign();
  }
}
