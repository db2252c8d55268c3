package org.sinur.cli.stack;

import org.sinur.cli.Checkout;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;

/** Stops the suite; the data stay. */
@Command(name = "down", description = "Stop all that runs. The data stay in .sinur.")
public final class DownCommand extends SubCommand {
  @Override
  public void run() {
    var out = out();
    if (Checkout.current().stack().stop(new PrintedProgress(out)).isEmpty()) {
      out.println("Nothing was running.");
    }
  }
}
