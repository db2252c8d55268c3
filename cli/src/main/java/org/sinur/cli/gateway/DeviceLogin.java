package org.sinur.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.sinur.cli.CommandFailure;

/**
 * Signs in a person, who opens an address in a browser and types a code (RFC 8628). What allows to
 * go on without asking again is kept in a file that only its owner can read, until the realm's
 * session ends.
 */
final class DeviceLogin implements AccessTokens {

  private static final String CLIENT = "sinur-cli";
  private static final int MARGIN_SECONDS = 15;

  private final Realm realm;
  private final Path kept;
  private final boolean anew;
  private final PrintWriter out;
  private String token = "";
  private Instant goodUntil = Instant.MIN;

  /**
   * A sign-in.
   *
   * @param realm the realm's address
   * @param kept where to keep what allows to go on
   * @param anew whether to ask even so
   * @param out where a person is told how to sign in
   */
  DeviceLogin(String realm, Path kept, boolean anew, PrintWriter out) {
    this.realm = new Realm(realm);
    this.kept = kept;
    this.anew = anew;
    this.out = out;
  }

  @Override
  public synchronized String get() {
    if (!Instant.now().isBefore(goodUntil) && !goOn()) {
      ask();
    }
    return token;
  }

  private boolean goOn() {
    if (anew && token.isEmpty()) {
      return false;
    }
    try {
      var answer =
          realm.post(
              "token",
              Map.of(
                  "grant_type",
                  "refresh_token",
                  "client_id",
                  CLIENT,
                  "refresh_token",
                  Files.readString(kept)));
      return take(answer);
    } catch (IOException e) {
      return false;
    }
  }

  private void ask() {
    var device = realm.post("auth/device", Map.of("client_id", CLIENT, "scope", "openid"));
    if (!device.hasNonNull("device_code")) {
      throw new CommandFailure(
          "The sign-in server refuses: "
              + device.path("error_description").asText("no reason given"));
    }
    out.printf(
        "To sign in, open %s%nand check that it shows the code %s%n",
        device.path("verification_uri_complete").asText(), device.path("user_code").asText());
    out.flush();
    var end = Instant.now().plusSeconds(device.path("expires_in").asInt(600));
    var interval = device.path("interval").asInt(5);
    while (Instant.now().isBefore(end)) {
      sleep(interval);
      var answer =
          realm.post(
              "token",
              Map.of(
                  "grant_type",
                  "urn:ietf:params:oauth:grant-type:device_code",
                  "client_id",
                  CLIENT,
                  "device_code",
                  device.get("device_code").asText()));
      if (take(answer)) {
        return;
      }
      switch (answer.path("error").asText()) {
        case "authorization_pending" -> {
          // the person has not finished yet
        }
        case "slow_down" -> interval += 5;
        default ->
            throw new CommandFailure(
                "Not signed in: " + answer.path("error_description").asText("it was refused"));
      }
    }
    throw new CommandFailure("Not signed in: the code has expired. Start the command again.");
  }

  private boolean take(JsonNode answer) {
    if (!answer.hasNonNull("access_token")) {
      return false;
    }
    token = answer.get("access_token").asText();
    goodUntil = Instant.now().plusSeconds(answer.path("expires_in").asInt() - MARGIN_SECONDS);
    if (answer.hasNonNull("refresh_token")) {
      keep(answer.get("refresh_token").asText());
    }
    return true;
  }

  private void keep(String refreshToken) {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createDirectories(kept.getParent());
      var partial = Files.createTempFile(kept.getParent(), "login", "", mode);
      Files.writeString(partial, refreshToken);
      Files.move(
          partial, kept, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(kept, e.getMessage()), e);
    }
  }

  private static void sleep(int seconds) {
    try {
      Thread.sleep(seconds * 1_000L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure("Interrupted.", e);
    }
  }
}
