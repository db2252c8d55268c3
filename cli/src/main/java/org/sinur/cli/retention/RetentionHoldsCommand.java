package org.sinur.cli.retention;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows holds. */
@Command(name = "holds", description = "Show what is held, the latest first, and what was.")
final class RetentionHoldsCommand extends SubCommand {

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Override
  public void run() {
    var out = out();
    var holds =
        options
            .open(DemoClient.OVERSIGHT, out)
            .each(
                options.address("holds?limit=500"),
                "holds",
                hold -> RetentionText.hold(hold).forEach(out::println));
    if (holds == 0) {
      out.println("Nothing is held, or was.");
    }
  }
}
