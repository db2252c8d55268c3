package org.sinur.cli.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Option;

/** Which ways, whom and since when an act speaks of, as options; the service checks it. */
public final class ScopeOptions {

  /** Into the country, or out of it. */
  enum Direction {
    ENTRY,
    EXIT
  }

  /** Whom it is about. */
  enum TravellerClass {
    NATIONALS,
    FOREIGNERS,
    NATIONALITIES
  }

  @Option(
      names = "--direction",
      required = true,
      paramLabel = "entry|exit",
      description = "Which way; twice for both.")
  private List<Direction> directions = List.of();

  @Option(
      names = "--travellers",
      required = true,
      paramLabel = "CLASS",
      description = "nationals, foreigners or nationalities; may be given several times.")
  private List<TravellerClass> travellers = List.of();

  @Option(
      names = "--nationality",
      paramLabel = "CODE",
      description = "Such as IRN, with --travellers nationalities.")
  private List<String> nationalities = List.of();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "TIME",
      description = "The first moment, 2026-11-22T06:00:00Z.")
  private String from = "";

  /** Says it in a request. */
  public void say(ObjectNode request) {
    directions.forEach(d -> request.withArray("directions").add(d.name()));
    travellers.forEach(t -> request.withArray("travellers").add(t.name()));
    nationalities.forEach(n -> request.withArray("nationalities").add(n));
    request.put("from", from);
  }
}
