package org.sinur.cli.lane;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Lanes as a person reads them in a terminal. */
final class LaneText {

  private LaneText() {}

  static void print(JsonNode lane, PrintWriter out) {
    out.printf(
        "Lane %-4s  %s, %s, for %s%s%n",
        lane.path("lane").asText(),
        Words.plain(lane.path("state")),
        lane.hasNonNull("direction") ? Words.plain(lane.path("direction")) : "both ways",
        Words.plain(lane.path("travellers")),
        lane.hasNonNull("changedAt") ? since(lane) : "");
  }

  private static String since(JsonNode lane) {
    return "; since %s by %s%s"
        .formatted(
            lane.path("changedAt").asText(),
            lane.path("changedBy").asText(),
            lane.hasNonNull("note") ? ": " + lane.path("note").asText() : "");
  }
}
