package org.sinur.cli.lane;

import org.sinur.cli.gateway.Gateway;
import picocli.CommandLine.Command;

/** The lanes of a crossing point. */
@Command(
    name = "lane",
    description = "Show how the lanes of a crossing point stand; open one, pause it, close it.",
    subcommands = {
      LaneShowCommand.class,
      LaneChangeCommand.Open.class,
      LaneChangeCommand.Pause.class,
      LaneChangeCommand.Close.class
    })
public final class LaneCommand {

  /** The path of a crossing point's lanes. */
  static String lanes(String crossingPoint) {
    return "/api/crossing-point/crossing-points/%s/lanes"
        .formatted(Gateway.addressPart(crossingPoint));
  }
}
