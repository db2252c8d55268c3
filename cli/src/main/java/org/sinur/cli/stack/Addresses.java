package org.sinur.cli.stack;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sinur.cli.CommandFailure;

/**
 * The ports of this machine that the suite uses. They are fixed, because browsers, tokens and
 * redirects name them; a second suite on the same machine moves all of them by an offset.
 *
 * @param offset added to every port
 */
public record Addresses(int offset) {

  private static final String SETTING = "SINUR_PORT_OFFSET";

  public Addresses {
    if (offset < 0 || offset > 50_000) {
      throw new CommandFailure(SETTING + " must be a whole number from 0 to 50000.");
    }
  }

  /** The ports as the environment wants them. */
  public static Addresses configured() {
    var setting = System.getenv(SETTING);
    try {
      return new Addresses(setting == null || setting.isBlank() ? 0 : Integer.parseInt(setting));
    } catch (NumberFormatException e) {
      throw new CommandFailure(SETTING + " must be a whole number from 0 to 50000.", e);
    }
  }

  /** Every port. */
  List<Integer> all() {
    return Stream.concat(
            Stream.of(
                gateway(),
                gatewayManagement(),
                keycloak(),
                keycloakManagement(),
                postgres(),
                kafka(),
                kafkaController()),
            Arrays.stream(Service.values())
                .flatMap(s -> Stream.of(service(s), serviceManagement(s))))
        .toList();
  }

  int gateway() {
    return 8080 + offset;
  }

  int gatewayManagement() {
    return 8090 + offset;
  }

  int service(Service service) {
    return 8080 + service.number() + offset;
  }

  int serviceManagement(Service service) {
    return 8090 + service.number() + offset;
  }

  int keycloak() {
    return 8180 + offset;
  }

  int keycloakManagement() {
    return 8190 + offset;
  }

  int postgres() {
    return 8132 + offset;
  }

  int kafka() {
    return 8192 + offset;
  }

  int kafkaController() {
    return 8193 + offset;
  }

  /** Where people and programs reach the suite. */
  public String url() {
    return "http://localhost:" + gateway();
  }
}
