package org.sinur.cli.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the statistics of a month, draws them up, or decides on them. */
@Command(
    name = "statistics",
    description =
        "Show how many crossed in a month, as it may be published; draw it up, or publish what another analyst drew up.")
public final class StatisticsCommand extends SubCommand {

  private static final String STATISTICS = "/api/crossing-point/statistics";

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "MONTH", description = "A month in Baghdad, such as 2026-10.")
  private String month = "";

  @ArgGroup private @Nullable Act act;

  @Option(
      names = "--edition",
      paramLabel = "N",
      description = "An edition (default: the published one, or the last one drawn up).")
  private int edition;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "Write the figures to this file, with HXL hashtags.")
  private @Nullable Path csv;

  /** What is to be done besides showing. */
  static final class Act {
    @Option(names = "--draw-up", description = "Draw up the next edition.")
    private boolean drawUp;

    @Option(
        names = "--approve",
        paramLabel = "NOTE",
        description = "Publish the last edition that another analyst drew up, on these grounds.")
    private @Nullable String approve;

    @Option(
        names = "--reject",
        paramLabel = "NOTE",
        description = "Reject the last edition that was drawn up, on these grounds.")
    private @Nullable String reject;
  }

  @Override
  public void run() {
    var out = out();
    var ofMonth = STATISTICS + "/" + month(month);
    var gateway = options.open(DemoClient.ANALYST, out);
    var address = edition > 0 ? ofMonth + "/editions/" + edition : ofMonth;
    if (act != null) {
      address = ofMonth + "/editions/" + act(gateway, act, ofMonth);
    }
    if (csv == null) {
      StatisticsText.lines(gateway.get(address).orFail().body()).forEach(out::println);
    } else {
      write(gateway, address, csv, out);
    }
  }

  /** Does it, and says to which edition. */
  private int act(Gateway gateway, Act todo, String ofMonth) {
    var last = edition > 0 && !todo.drawUp ? edition : last(gateway);
    if (todo.drawUp) {
      var next = edition > 0 ? edition : last + 1;
      gateway
          .send(
              "PUT", ofMonth + "/editions/" + next, JsonNodeFactory.instance.objectNode(), Map.of())
          .orFail();
      return next;
    }
    var decision = JsonNodeFactory.instance.objectNode();
    decision.put("decision", todo.approve == null ? "REJECTED" : "APPROVED");
    decision.put("note", todo.approve == null ? todo.reject : todo.approve);
    gateway.send("PUT", ofMonth + "/editions/" + last + "/decision", decision, Map.of()).orFail();
    return last;
  }

  /** The last edition of the month, 0 where there is none. */
  private int last(Gateway gateway) {
    var before = month(month).plusMonths(1);
    for (JsonNode one :
        gateway.get(STATISTICS + "?limit=1&before=" + before).orFail().body().path("editions")) {
      if (one.path("month").asText().equals(month)) {
        return one.path("edition").asInt();
      }
    }
    return 0;
  }

  private static void write(Gateway gateway, String address, Path file, PrintWriter out) {
    var answer = gateway.get(address, Map.of("Accept", "text/csv")).orFail();
    try {
      Files.writeString(file, answer.body().asText());
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written.".formatted(file), e);
    }
    out.printf("%s written.%n", file);
  }

  private static YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException e) {
      throw new CommandFailure("A month is written like 2026-10.", e);
    }
  }
}
