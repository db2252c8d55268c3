package org.sinur.cli.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

/** Rules of stay as a CSV file, a line for each; see the head of the file that comes with Sinur. */
final class StayRulesFile {

  private static final String RULES = "/api/crossing-point/stay-rules";
  private static final String ANY = "*";
  private static final int CREATED = 201;

  private static final CSVFormat FORM =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .setTrim(true)
          .get();

  private final Path path;

  StayRulesFile(Path path) {
    this.path = path;
  }

  /**
   * What sending the file did.
   *
   * @param version the version in force
   * @param added whether the file made it
   */
  record Report(int version, boolean added) {}

  String name() {
    return String.valueOf(path.getFileName());
  }

  /** Puts the rules in force, unless they are. */
  Report send(Gateway gateway, String edition, boolean provisional) {
    var rules = JsonNodeFactory.instance.objectNode();
    rules.put("edition", edition).put("provisional", provisional).set("rules", rules());
    var tag = gateway.get(RULES).orFail().entityTag().orElseThrow();
    var answer = gateway.send("PUT", RULES, rules, Map.of("If-Match", tag)).orFail();
    return new Report(answer.body().path("version").asInt(), answer.status() == CREATED);
  }

  ArrayNode rules() {
    var rules = JsonNodeFactory.instance.arrayNode();
    try (var reader = Files.newBufferedReader(path);
        var rows = FORM.parse(reader)) {
      for (var row : rows) {
        rules.add(rule(row));
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read.".formatted(path), e);
    }
    return rules;
  }

  private ObjectNode rule(CSVRecord row) {
    var rule = JsonNodeFactory.instance.objectNode();
    text(rule, "nationality", row, "nationality");
    text(rule, "permit", row, "permit");
    text(rule, "measure", row, "measure");
    number(rule, "days", row);
    number(rule, "window", row);
    text(rule, "legalBasis", row, "legal_basis");
    text(rule, "validFrom", row, "valid_from");
    text(rule, "validUntil", row, "valid_until");
    return rule;
  }

  private void text(ObjectNode rule, String field, CSVRecord row, String column) {
    var cell = cell(row, column);
    if (!cell.isEmpty() && !cell.equals(ANY)) {
      rule.put(field, cell);
    }
  }

  private void number(ObjectNode rule, String column, CSVRecord row) {
    var cell = cell(row, column);
    try {
      if (!cell.isEmpty()) {
        rule.put(column, Integer.parseInt(cell));
      }
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
