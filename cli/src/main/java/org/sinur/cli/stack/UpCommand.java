package org.sinur.cli.stack;

import org.sinur.cli.Checkout;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;

/** Starts the suite and leaves it running. */
@Command(name = "up", description = "Start what does not run, and leave it running.")
public final class UpCommand extends SubCommand {
  @Override
  public void run() {
    var out = out();
    var stack = Checkout.current().stack();
    stack.start(new PrintedProgress(out));
    out.printf("Sinur is at %s; stop it with ./sinur down%n", stack.url());
  }
}
