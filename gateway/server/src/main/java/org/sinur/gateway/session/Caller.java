package org.sinur.gateway.session;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in, or a machine with a token.
 *
 * @param token what the access token says
 * @param accessToken the access token itself, to be relayed to services and nowhere else
 * @param refreshToken what keeps the sign-in alive; null for a machine
 */
public record Caller(Token token, String accessToken, @Nullable String refreshToken) {

  /** The sign-in name. */
  public String username() {
    return token.username();
  }

  Session session() {
    return new Session(
        token.id(),
        token.name(),
        token.username(),
        token.duties(),
        token.crossingPoints(),
        expiresAt());
  }

  /** When the sign-in ends unless something is asked before: of a session, not of one token. */
  private @Nullable Instant expiresAt() {
    return refreshToken == null ? token.expiresAt() : Token.read(refreshToken).expiresAt();
  }

  /** Nothing secret, should one of these be logged. */
  @Override
  public String toString() {
    return "Caller[" + username() + "]";
  }

  /**
   * What the console is told of the person in front of it.
   *
   * @param id whom services know by it, as in {@code claimedBy}
   * @param name the name to greet with
   * @param username the sign-in name
   * @param duties the duties, see {@link org.sinur.access.Duty}
   * @param crossingPoints where they hold; {@code *} for everywhere
   * @param expiresAt when the sign-in ends if nothing is asked before
   */
  record Session(
      String id,
      String name,
      String username,
      Set<String> duties,
      Set<String> crossingPoints,
      @Nullable Instant expiresAt) {}
}
