package org.sinur.cli.gateway;

import java.time.Instant;
import java.util.Map;
import org.sinur.cli.CommandFailure;

/** Signs in a program with a secret of its own (RFC 6749, 4.4). */
public final class ClientCredential implements AccessTokens {

  private static final int MARGIN_SECONDS = 15;

  private final Realm realm;
  private final String id;
  private final String secret;
  private String token = "";
  private Instant goodUntil = Instant.MIN;

  /**
   * A program's credential.
   *
   * @param realm the realm's address
   * @param id the client's id
   * @param secret its secret
   */
  public ClientCredential(String realm, String id, String secret) {
    this.realm = new Realm(realm);
    this.id = id;
    this.secret = secret;
  }

  @Override
  public synchronized String get() {
    if (Instant.now().isBefore(goodUntil)) {
      return token;
    }
    var answer =
        realm.post(
            "token",
            Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret));
    if (!answer.hasNonNull("access_token")) {
      throw new CommandFailure(
          "The sign-in server refuses the client %s: %s"
              .formatted(id, answer.path("error_description").asText("no reason given")));
    }
    token = answer.get("access_token").asText();
    goodUntil = Instant.now().plusSeconds(answer.path("expires_in").asInt() - MARGIN_SECONDS);
    return token;
  }
}
