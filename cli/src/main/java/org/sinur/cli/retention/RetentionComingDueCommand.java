package org.sinur.cli.retention;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.PlaceOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists records that are erased soon. */
@Command(
    name = "coming-due",
    description =
        "List the records of a class that are due, or soon will be, the first first (supervisor, analyst; journalled).")
final class RetentionComingDueCommand extends SubCommand {

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Option(
      names = "--record-class",
      required = true,
      paramLabel = "NAME",
      description = "Which; ./sinur retention due names them.")
  private String recordClass = "";

  @Mixin private PlaceOption place = new PlaceOption();

  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "N",
      description = "At most so many, up to 500 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public void run() {
    var out = out();
    var page =
        options
            .open(DemoClient.ANALYST, out)
            .get(
                place.in(
                    "%s?limit=%d&recordClass=%s"
                        .formatted(
                            options.address("coming-due"),
                            limit,
                            Gateway.addressPart(recordClass))))
            .orFail()
            .body();
    page.path("records").forEach(record -> out.println(RetentionText.coming(record)));
    if (page.path("records").isEmpty()) {
      out.println("Nothing is due, or will be soon.");
    }
    if (page.hasNonNull("next")) {
      out.println("There may be more.");
    }
  }
}
