package org.sinur.cli.fairness;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows whether some travellers fare otherwise than others. */
@Command(
    name = "fairness",
    description =
        "Show whether some travellers are stopped or refused more often than others, by more than chance, and since when.")
public final class FairnessCommand extends SubCommand {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--dimension",
      defaultValue = "nationality",
      paramLabel = "WHAT",
      description =
          "nationality, sex, age-band, crossing-point or watch (default: ${DEFAULT-VALUE}).")
  private FairnessDimension dimension = FairnessDimension.NATIONALITY;

  @Option(
      names = "--days",
      defaultValue = "30",
      paramLabel = "N",
      description = "The so many last days, today among them (default: ${DEFAULT-VALUE}).")
  private int days;

  @Option(
      names = "--measure",
      split = ",",
      defaultValue = "stopped,referred-wrongly,refused",
      paramLabel = "WHAT",
      description =
          "stopped, referred-wrongly, referred-by-officer, cleared-of-decided, not-checked, refused, proposed, given-up-of-proposed (default: ${DEFAULT-VALUE}).")
  private List<FairnessMeasure> measures = List.of();

  @Option(
      names = "--at",
      paramLabel = "CODE",
      description = "One crossing point (default: all where you have duties).")
  private String place = "";

  @Override
  public void run() {
    if (days < 1) {
      throw new CommandFailure("At least one day.");
    }
    var out = out();
    var to = LocalDate.now(BAGHDAD).plusDays(1);
    var gateway = options.open(DemoClient.ANALYST, out);
    for (var measure : measures) {
      var answer =
          gateway
              .get(
                  "/api/%s/fairness?dimension=%s&measure=%s&from=%s&to=%s%s"
                      .formatted(
                          measure.service(),
                          dimension,
                          measure,
                          to.minusDays(days),
                          to,
                          place.isEmpty() ? "" : "&crossingPoint=" + Gateway.addressPart(place)))
              .orFail()
              .body();
      out.println(measure.title());
      FairnessText.lines(answer).forEach(out::println);
      out.println();
    }
    out.println(FairnessText.LEGEND);
  }
}
