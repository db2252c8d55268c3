package org.sinur.cli.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a person was met, and whose screening it was, as options; the service checks it. */
public final class EncounterOptions {

  @Option(
      names = "--crossing-point",
      required = true,
      paramLabel = "CODE",
      description = "Where, such as IQIKH.")
  private String crossingPoint = "";

  @Option(
      names = "--screening",
      paramLabel = "ID",
      description = "The person's screening, if there was one.")
  private @Nullable UUID screening;

  /** Says it in a request. */
  public void say(ObjectNode request) {
    request.put("crossingPoint", crossingPoint);
    if (screening != null) {
      request.put("screeningId", screening.toString());
    }
  }
}
