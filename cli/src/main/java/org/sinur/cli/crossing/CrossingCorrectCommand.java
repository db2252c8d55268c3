package org.sinur.cli.crossing;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Corrects a crossing. */
@Command(
    name = "correct",
    description =
        "Correct a crossing (shift supervisor): what is named is changed, all else stays, and what it was is kept.")
final class CrossingCorrectCommand extends SubCommand {

  @Mixin private CrossingOptions crossing = new CrossingOptions();

  @Mixin private CorrectionOptions correction = new CorrectionOptions();

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why, for whoever reads it later.")
  private String reason = "";

  @Override
  public void run() {
    var out = out();
    var answer =
        crossing
            .open(DemoClient.SUPERVISOR, out)
            .change(
                crossing.path(),
                crossing.path() + "/corrections/" + UUID.randomUUID(),
                read -> correction.of(read).put("reason", reason));
    CrossingText.whole(answer.orFail().body(), out);
  }
}
