package org.sinur.cli.retention;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Counts what is kept. */
@Command(
    name = "due",
    description = "Count what is kept of each class, what is due, held, and due soon; no persons.")
final class RetentionDueCommand extends SubCommand {

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Override
  public void run() {
    var out = out();
    var due = options.open(DemoClient.EDITOR, out).get(options.address("due")).orFail().body();
    RetentionText.due(due).forEach(out::println);
  }
}
