package org.sinur.cli.lane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a lane stands from now on; a subcommand for each state. */
abstract class LaneChangeCommand extends SubCommand {

  private final String state;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "LANE", description = "The lane's number.")
  private int lane;

  @Option(
      names = "--crossing-point",
      required = true,
      paramLabel = "CODE",
      description = "Whose lane.")
  private String crossingPoint = "";

  @Option(names = "--note", paramLabel = "TEXT", description = "Why, for whoever reads it later.")
  private @Nullable String note;

  LaneChangeCommand(String state) {
    this.state = state;
  }

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.SUPERVISOR, out);
    var address = LaneCommand.lanes(crossingPoint) + "/" + lane;
    LaneText.print(
        gateway.change(address, address, read -> change(read.path(0))).orFail().body(), out);
  }

  /** What is not said stays as it is. */
  private ObjectNode change(JsonNode now) {
    var change =
        JsonNodeFactory.instance
            .objectNode()
            .put("state", state)
            .put("travellers", now.path("travellers").asText());
    if (now.hasNonNull("direction")) {
      change.put("direction", now.path("direction").asText());
    }
    if (note != null) {
      change.put("note", note);
    }
    say(change);
    return change;
  }

  /** What else is said of the lane. */
  void say(ObjectNode change) {}

  /** Takes travellers. */
  @Command(name = "open", description = "Open a lane (shift supervisor).")
  static final class Open extends LaneChangeCommand {

    /** Into the country, or out of it. */
    enum Direction {
      ENTRY,
      EXIT
    }

    /** Whom the sign above the lane asks to use it. */
    enum LaneFor {
      EVERYBODY,
      NATIONALS,
      FOREIGNERS,
      FAMILIES,
      DIPLOMATIC
    }

    @Option(
        names = "--direction",
        paramLabel = "entry|exit",
        description = "Which way; twice for both (default: as it was).")
    private List<Direction> directions = List.of();

    @Option(
        names = "--travellers",
        paramLabel = "CLASS",
        description =
            "Whom its sign asks to use it: everybody, nationals, foreigners, families or diplomatic (default: as it was).")
    private @Nullable LaneFor travellers;

    Open() {
      super("OPEN");
    }

    @Override
    void say(ObjectNode change) {
      if (travellers != null) {
        change.put("travellers", travellers.name());
      }
      switch ((int) directions.stream().distinct().count()) {
        case 0 -> {}
        case 1 -> change.put("direction", directions.getFirst().name());
        default -> change.remove("direction");
      }
    }
  }

  /** Takes nobody for the moment. */
  @Command(
      name = "pause",
      description = "Let a lane take nobody for the moment (shift supervisor).")
  static final class Pause extends LaneChangeCommand {
    Pause() {
      super("PAUSED");
    }
  }

  /** Takes nobody. */
  @Command(name = "close", description = "Close a lane (shift supervisor).")
  static final class Close extends LaneChangeCommand {
    Close() {
      super("CLOSED");
    }
  }
}
