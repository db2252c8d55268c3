package org.sinur.cli.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

/**
 * Crossing points as a CSV file, a line for each; see the head of the file that comes with Sinur.
 */
public final class PointsFile {

  private static final CSVFormat FORM =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setTrim(true)
          .get();

  private static final List<String> UNSAID = List.of("hours", "capacity");

  private final Path path;

  /** The crossing points in a file. */
  public PointsFile(Path path) {
    this.path = path;
  }

  /**
   * What sending a file did.
   *
   * @param added points that were not known
   * @param changed points that were known otherwise
   * @param unchanged points that were known just so
   */
  public record Report(int added, int changed, int unchanged) {}

  /** Makes every point of the file known as the file says. */
  public Report send(Gateway gateway) {
    var known = known(gateway);
    var added = 0;
    var changed = 0;
    var points = points();
    for (var point : points.entrySet()) {
      var address = "/api/crossing-point/crossing-points/" + Gateway.addressPart(point.getKey());
      var before = known.get(point.getKey());
      if (before == null) {
        gateway.send("PUT", address, point.getValue(), Map.of()).orFail();
        added++;
      } else if (!before.equals(plain(keeping(before, point.getValue())))) {
        gateway.change(address, address, read -> keeping(read, point.getValue())).orFail();
        changed++;
      }
    }
    return new Report(added, changed, points.size() - added - changed);
  }

  /** With what a file cannot say and somebody has said otherwise. */
  static JsonNode keeping(JsonNode before, JsonNode point) {
    var kept = (ObjectNode) point.deepCopy();
    for (var field : UNSAID) {
      if (before.has(field)) {
        kept.set(field, before.get(field));
      }
    }
    return kept;
  }

  private static Map<String, JsonNode> known(Gateway gateway) {
    var known = new HashMap<String, JsonNode>();
    for (var point : gateway.get("/api/crossing-point/crossing-points").orFail().body()) {
      known.put(point.path("code").asText(), plain(point.path("point")));
    }
    return known;
  }

  /** Without the fields that say nothing, so that "not there" and "null" are the same. */
  private static JsonNode plain(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return node.isNumber() ? JsonNodeFactory.instance.numberNode(node.asDouble()) : node;
    }
    var plain = JsonNodeFactory.instance.objectNode();
    object
        .properties()
        .forEach(
            field -> {
              if (!field.getValue().isNull()) {
                plain.set(field.getKey(), plain(field.getValue()));
              }
            });
    return plain;
  }

  Map<String, JsonNode> points() {
    var points = new LinkedHashMap<String, JsonNode>();
    try (var reader = Files.newBufferedReader(path);
        var rows = FORM.parse(reader)) {
      for (var row : rows) {
        points.put(cell(row, "code"), point(row));
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(path), e);
    }
    return points;
  }

  private JsonNode point(CSVRecord row) {
    var point = new ObjectMapper().createObjectNode();
    point.put("kind", cell(row, "kind"));
    point.put("authority", cell(row, "authority"));
    point.put("status", cell(row, "status"));
    point.put("governorate", cell(row, "governorate"));
    point
        .putObject("names")
        .put("en", cell(row, "name_en"))
        .put("ar", cell(row, "name_ar"))
        .put("ckb", cell(row, "name_ckb"));
    if (!cell(row, "opposite_name").isEmpty()) {
      point
          .putObject("opposite")
          .put("state", cell(row, "opposite_state"))
          .put("name", cell(row, "opposite_name"));
    }
    if (!cell(row, "latitude").isEmpty()) {
      point
          .putObject("position")
          .put("latitude", number(row, "latitude"))
          .put("longitude", number(row, "longitude"))
          .put("source", cell(row, "position_source"));
    }
    return point.put("lanes", (int) number(row, "lanes"));
  }

  private double number(CSVRecord row, String column) {
    try {
      return Double.parseDouble(cell(row, column));
    } catch (NumberFormatException e) {
      throw new CommandFailure(
          "%s, line %d: %s is not a number."
              .formatted(path, row.getParser().getCurrentLineNumber(), column),
          e);
    }
  }

  private String cell(CSVRecord row, String column) {
    if (!row.isMapped(column) || !row.isSet(column)) {
      throw new CommandFailure(
          "%s, line %d: there is no column %s."
              .formatted(path, row.getParser().getCurrentLineNumber(), column));
    }
    return row.get(column);
  }
}
