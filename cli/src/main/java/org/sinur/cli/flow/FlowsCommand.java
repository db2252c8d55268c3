package org.sinur.cli.flow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how many crossed. */
@Command(
    name = "flows",
    description = "Show how many crossed, by day, direction, crossing point or kind of traveller.")
public final class FlowsCommand extends SubCommand {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");
  private static final String FLOWS = "/api/crossing-point/flows";

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "The first day in Baghdad (default: six days before the last).")
  private String from = "";

  @Option(
      names = "--to",
      paramLabel = "DATE",
      description = "The last day in Baghdad (default: today).")
  private String to = "";

  @Option(
      names = "--by",
      defaultValue = "day,direction",
      paramLabel = "LIST",
      description =
          "hour, day or month, crossingPoint, lane, direction, nationality, sex, ageBand, purpose (default: ${DEFAULT-VALUE}).")
  private String by = "";

  @Option(
      names = "--at",
      paramLabel = "CODE",
      description = "One crossing point (default: all where you have duties).")
  private String place = "";

  @Option(names = "--top", paramLabel = "N", description = "Only the so many largest counts.")
  private int top;

  @Override
  public void run() {
    var out = out();
    var last = to.isEmpty() ? LocalDate.now(BAGHDAD) : FlowTable.day(to);
    var first = from.isEmpty() ? last.minusDays(6) : FlowTable.day(from);
    var answer =
        options
            .open(DemoClient.ANALYST, out)
            .get(
                "%s?from=%s&to=%s&by=%s%s%s"
                    .formatted(
                        FLOWS,
                        first.atStartOfDay(BAGHDAD).toInstant(),
                        last.plusDays(1).atStartOfDay(BAGHDAD).toInstant(),
                        Gateway.addressPart(by),
                        place.isEmpty() ? "" : "&crossingPoint=" + Gateway.addressPart(place),
                        top == 0 ? "" : "&top=" + top))
            .orFail()
            .body();
    var rows = new ArrayList<List<String>>();
    for (var count : answer.path("counts")) {
      var row = new ArrayList<String>();
      for (var dimension : by.split(",", -1)) {
        row.add(count.path(dimension).asText());
      }
      row.add(String.format(Locale.ROOT, "%,d", count.path("crossings").asLong()));
      rows.add(row);
    }
    var head = new ArrayList<>(List.of(by.split(",", -1)));
    head.add("crossings");
    new FlowTable(head, rows).print(out);
    out.printf(Locale.ROOT, "%,d crossings%n", answer.path("crossings").asLong());
  }
}
