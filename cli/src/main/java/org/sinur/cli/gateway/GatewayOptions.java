package org.sinur.cli.gateway;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Supplier;
import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import picocli.CommandLine.Option;

/** How a command finds the suite and signs in. */
public final class GatewayOptions {

  private static final String ID = "SINUR_CLIENT_ID";
  private static final String SECRET = "SINUR_CLIENT_SECRET";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The gateway's address (default: this checkout's suite).")
  private String url = "";

  @Option(
      names = "--realm",
      paramLabel = "URL",
      description = "The realm's address (default: this checkout's suite).")
  private String realm = "";

  @Option(
      names = "--unattended",
      description =
          "Sign in with a client's own credential instead of asking a person: the one in SINUR_CLIENT_ID and SINUR_CLIENT_SECRET, or the demo's. Without a terminal this is the default.")
  private boolean unattended;

  @Option(
      names = "--sign-in",
      description = "Sign in anew, instead of going on as whoever did so last on this account.")
  private boolean anew;

  @Option(
      names = "--unmask-for",
      paramLabel = "CASE",
      description =
          "As an auditor, see persons as they are for a case: complaint, court-order, data-subject-request or investigation, and its number, as in \"court-order 114/2026\". It is journalled.")
  private String unmaskFor = "";

  /**
   * The gateway, signed in.
   *
   * @param demoClient the demo's client for this kind of work
   * @param out where a person is told how to sign in
   */
  public Gateway open(DemoClient demoClient, PrintWriter out) {
    var checkout = Checkout.current();
    var stack = checkout.stack();
    var signInAt = realm.isEmpty() ? stack.realm() : realm;
    // Whoever else signs in sees persons as they are anyway.
    var demo = unmaskFor.isEmpty() ? demoClient.id() : DemoClient.AUDITOR.id();
    return new Gateway(
        url.isEmpty() ? stack.url() : url,
        isUnattended()
            ? credential(signInAt, demo, () -> stack.secrets().get(demo))
            : new DeviceLogin(signInAt, checkout.home().resolve("login"), anew, out),
        unmaskFor);
  }

  private boolean isUnattended() {
    return unattended
        || System.getenv(ID) != null
        || Optional.ofNullable(System.console()).filter(Console::isTerminal).isEmpty();
  }

  private AccessTokens credential(String signInAt, String demoClient, Supplier<String> demoSecret) {
    var id = System.getenv(ID);
    var secret = System.getenv(SECRET);
    if (id != null && secret != null) {
      return new ClientCredential(signInAt, id, secret);
    }
    if (id != null || secret != null) {
      throw new CommandFailure("Set both %s and %s.".formatted(ID, SECRET));
    }
    if (!url.isEmpty()) {
      throw new CommandFailure(
          "To sign in unattended elsewhere than at this checkout's suite, set %s and %s."
              .formatted(ID, SECRET));
    }
    return new ClientCredential(signInAt, demoClient, demoSecret.get());
  }
}
