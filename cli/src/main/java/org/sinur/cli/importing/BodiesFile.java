package org.sinur.cli.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

/** A file of accredited bodies: what is said of each, by its name. */
final class BodiesFile {

  private static final String BODIES = "/api/trafficking-alert/bodies/";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final int CREATED = 201;
  private static final int NOT_FOUND = 404;

  private final Path file;

  BodiesFile(Path file) {
    this.file = file;
  }

  /**
   * What came of it.
   *
   * @param added bodies that were not known
   * @param changed bodies of which something else was known
   * @param asTheyWere bodies of which all of it was known
   */
  record Report(int added, int changed, int asTheyWere) {}

  /** Puts the bodies down one after the other; those before a faulty one stay. */
  Report send(Gateway gateway) {
    var added = 0;
    var changed = 0;
    var asTheyWere = 0;
    for (var body : read().properties()) {
      var address = BODIES + body.getKey();
      var known = gateway.get(address);
      var answer =
          gateway
              .send(
                  "PUT",
                  address,
                  body.getValue(),
                  known.status() == NOT_FOUND
                      ? Map.of()
                      : Map.of("If-Match", known.orFail().entityTag().orElseThrow()))
              .orFail();
      if (answer.status() == CREATED) {
        added++;
      } else if (answer.entityTag().equals(known.entityTag())) {
        asTheyWere++;
      } else {
        changed++;
      }
    }
    return new Report(added, changed, asTheyWere);
  }

  private JsonNode read() {
    try {
      var bodies = new ObjectMapper().readTree(Files.readAllBytes(file));
      if (!bodies.isObject()) {
        throw new CommandFailure("%s is no list of bodies by their names.".formatted(file));
      }
      bodies
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (!NAME.matcher(name).matches()) {
                  throw new CommandFailure(
                      "'%s' is no name of a body: small letters, digits and hyphens."
                          .formatted(name));
                }
              });
      return bodies;
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          "%s is not JSON: line %d, column %d."
              .formatted(file, e.getLocation().getLineNr(), e.getLocation().getColumnNr()),
          e);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(file), e);
    }
  }
}
