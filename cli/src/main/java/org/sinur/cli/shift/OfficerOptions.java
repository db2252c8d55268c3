package org.sinur.cli.shift;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import picocli.CommandLine.Option;

/** Who is on a shift, as options; the service checks it. */
final class OfficerOptions {

  @Option(
      names = "--officer",
      paramLabel = "ID[@LANE]",
      description =
          "Who is on it, by the subject's id in the realm, and at which lane; may be given several times.")
  private List<String> officers = List.of();

  /** Says it in a request. */
  void say(ArrayNode request) {
    for (var officer : officers) {
      var parts = officer.split("@", 2);
      var said = request.addObject().put("officer", parts[0]);
      if (parts.length == 2) {
        said.put("lane", parts[1]);
      }
    }
  }
}
