package org.sinur.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.sinur.cli.stack.Addresses;
import org.sinur.cli.stack.Stack;

/**
 * The checkout this command was started from, which the launcher names.
 *
 * @param root its top folder
 */
public record Checkout(Path root) {

  /** How long a part may take to start before it counts as failed. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** The checkout of this run. */
  public static Checkout current() {
    return new Checkout(
        Path.of(System.getProperty("sinur.root", ".")).toAbsolutePath().normalize());
  }

  /** Where everything lies that running makes: data, logs, secrets, process ids. */
  public Path home() {
    return root.resolve(".sinur");
  }

  /** The suite of this checkout. */
  public Stack stack() {
    return new Stack(root, home(), Addresses.configured(), Stack.Lifetime.KEPT, PATIENCE);
  }
}
