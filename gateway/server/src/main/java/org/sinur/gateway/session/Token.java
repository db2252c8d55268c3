package org.sinur.gateway.session;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;

/**
 * What the gateway reads of a token (RFC 7519) that OpenID Connect has verified, or that came
 * straight from the realm.
 */
final class Token {

  /** Whom Sinur's access tokens are for. */
  private static final String AUDIENCE = "sinur";

  private final JsonObject claims;

  private Token(JsonObject claims) {
    this.claims = claims;
  }

  static Token read(String compact) {
    var parts = compact.split("\\.", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("not a signed token in compact form");
    }
    var payload = Base64.getUrlDecoder().decode(parts[1]);
    return new Token(new JsonObject(new String(payload, StandardCharsets.UTF_8)));
  }

  boolean isForSinur() {
    return texts("aud").contains(AUDIENCE);
  }

  String id() {
    return claims.getString("sub", "");
  }

  String username() {
    return claims.getString("preferred_username", id());
  }

  String name() {
    return claims.getString("name", username());
  }

  /** The realm's session, which all tokens of one sign-in share. */
  @Nullable String realmSession() {
    return claims.getString("sid");
  }

  Set<String> duties() {
    return texts("groups").stream()
        .filter(Duty.ALL::contains)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> crossingPoints() {
    return texts("crossing_points");
  }

  @Nullable Instant expiresAt() {
    var seconds = claims.getLong("exp");
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }

  /** A claim that is one text or a list of them. */
  private Set<String> texts(String claim) {
    return switch (claims.getValue(claim)) {
      case String one -> new TreeSet<>(Set.of(one));
      case JsonArray several ->
          several.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
      case null, default -> new TreeSet<>();
    };
  }
}
