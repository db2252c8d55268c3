package org.sinur.cli.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sinur.cli.CommandFailure;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzField;
import org.sinur.traveldocument.mrz.MrzReader;
import org.sinur.traveldocument.mrz.MrzReading;

/** How the reader of machine-readable zones does on examples with known answers. */
final class MrzEvaluation {

  private static final CSVFormat FORM =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final List<String> FORMATS = List.of("TD1", "TD2", "TD3", "MRVA", "MRVB");

  /** What a column says of a zone that was read; the expected text is given for its form. */
  private static final Map<String, BiFunction<MachineReadableZone, String, String>> VALUES =
      values();

  private final Map<String, Tally> columns = new LinkedHashMap<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private int rows;
  private int read;

  /** A cell that expects something else than the reader answers. */
  record Disagreement(String row, String column, String expected, String ours) {}

  /** How often a column was compared, and how often the reader agreed. */
  static final class Tally {
    private int compared;
    private int agreed;

    int compared() {
      return compared;
    }

    int agreed() {
      return agreed;
    }
  }

  private MrzEvaluation() {}

  /** Reads every example of a file as on a day. */
  static MrzEvaluation of(Path file, LocalDate day) {
    var evaluation = new MrzEvaluation();
    try (var reader = Files.newBufferedReader(file);
        var records = FORM.parse(reader)) {
      if (!records.getHeaderMap().containsKey("line1")) {
        throw new CommandFailure("%s has no column line1.".formatted(file));
      }
      for (var row : records) {
        evaluation.compare(row, day);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new CommandFailure("%s cannot be read as CSV.".formatted(file), e);
    }
    return evaluation;
  }

  int rows() {
    return rows;
  }

  int read() {
    return read;
  }

  Map<String, Tally> columns() {
    return columns;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }

  void print(PrintWriter out) {
    var compared = columns.values().stream().mapToInt(Tally::compared).sum();
    out.printf("%d rows; %d read, %d not read%n%n", rows, read, rows - read);
    out.printf("%-26s %9s %9s %9s%n", "COLUMN", "COMPARED", "AGREED", "SHARE");
    columns.forEach(
        (name, tally) ->
            out.printf(
                "%-26s %9d %9d %8.1f %%%n",
                name, tally.compared, tally.agreed, 100.0 * tally.agreed / tally.compared));
    out.printf("%-26s %9d %9d%n", "all", compared, compared - disagreements.size());
    if (!disagreements.isEmpty()) {
      out.printf("%n%d disagreements:%n", disagreements.size());
      disagreements.forEach(
          d ->
              out.printf(
                  "  %s %s: expected %s, read %s%n",
                  d.row(), d.column(), quoted(d.expected()), quoted(d.ours())));
    }
  }

  private void compare(CSVRecord row, LocalDate day) {
    rows++;
    var name = cell(row, "id").orElse("row " + row.getRecordNumber());
    var lines = Stream.of("line1", "line2", "line3").flatMap(c -> cell(row, c).stream()).toList();
    switch (MrzReader.read(lines, day)) {
      case MrzReading.Read(var zone) -> {
        read++;
        cell(row, "format")
            .ifPresent(f -> note(name, "format", f, zone.format().name().replace("_", "")));
        outcome(row, name, zone);
        VALUES.forEach(
            (column, value) ->
                cell(row, column)
                    .ifPresent(
                        expected -> note(name, column, expected, value.apply(zone, expected))));
      }
      case MrzReading.Unreadable(var faults) -> {
        var kind = faults.getFirst().kind().name();
        // a layout that is none of the five is refused by name
        cell(row, "format").ifPresent(f -> note(name, "format", f, FORMATS.contains(f) ? kind : f));
        cell(row, "expected_outcome")
            .filter(Predicate.not("unspecified"::equals))
            .filter(expected -> FORMATS.contains(cell(row, "format").orElse("TD3")))
            .ifPresent(e -> note(name, "expected_outcome", e, e.equals("reject") ? e : kind));
      }
    }
  }

  /** Others reject a zone with a wrong digit; here it is read, and the field is refuted. */
  private void outcome(CSVRecord row, String name, MachineReadableZone zone) {
    var clean = digitsAgree(zone);
    cell(row, "expected_outcome")
        .ifPresent(
            expected -> {
              switch (expected) {
                case "valid" ->
                    note(name, "expected_outcome", expected, clean ? expected : refuted(zone));
                case "reject", "parse-with-errors" ->
                    note(name, "expected_outcome", expected, clean ? "nothing refuted" : expected);
                case "parse" -> note(name, "expected_outcome", expected, expected);
                default -> {
                  // the file leaves it open
                }
              }
            });
  }

  private void note(String row, String column, String expected, String ours) {
    var tally = columns.computeIfAbsent(column, c -> new Tally());
    tally.compared++;
    if (expected.equals(ours)) {
      tally.agreed++;
    } else {
      disagreements.add(new Disagreement(row, column, expected, ours));
    }
  }

  private static Map<String, BiFunction<MachineReadableZone, String, String>> values() {
    var values = new LinkedHashMap<String, BiFunction<MachineReadableZone, String, String>>();
    text(values, "documentCode", MachineReadableZone::documentCode);
    text(values, "issuingState", zone -> zone.issuingState().map(StateCode::value).orElse(""));
    text(values, "surname", MachineReadableZone::primaryIdentifier);
    text(values, "givenNames", MachineReadableZone::secondaryIdentifier);
    text(values, "documentNumber", MachineReadableZone::documentNumber);
    text(values, "nationality", zone -> zone.nationality().map(StateCode::value).orElse(""));
    values.put("birthDate", (zone, expected) -> date(zone.dateOfBirth(), expected));
    values.put("sex", MrzEvaluation::sex);
    values.put("expiryDate", (zone, expected) -> date(zone.dateOfExpiry(), expected));
    text(values, "optional1", MachineReadableZone::optionalData);
    text(values, "optional2", MachineReadableZone::secondOptionalData);
    digit(values, "doc_ok", MrzField.DOCUMENT_NUMBER);
    digit(values, "dob_ok", MrzField.DATE_OF_BIRTH);
    digit(values, "exp_ok", MrzField.DATE_OF_EXPIRY);
    digit(values, "opt_ok", MrzField.OPTIONAL_DATA);
    digit(values, "composite_ok", MrzField.COMPOSITE_CHECK_DIGIT);
    values.put("icao_all_check_digits_ok", (zone, expected) -> truth(digitsAgree(zone), expected));
    return values;
  }

  private static void text(
      Map<String, BiFunction<MachineReadableZone, String, String>> values,
      String column,
      Function<MachineReadableZone, String> value) {
    values.put(column, (zone, expected) -> value.apply(zone));
  }

  private static void digit(
      Map<String, BiFunction<MachineReadableZone, String, String>> values,
      String column,
      MrzField field) {
    values.put(column, (zone, expected) -> truth(digitAgrees(zone, field), expected));
  }

  /** As the file writes it: {@code 740812}, unknown parts as fillers, or ISO 8601. */
  private static String date(PartialDate date, String expected) {
    var text = date.toString();
    return expected.contains("-") ? text : text.replace("-", "").substring(2).replace('X', '<');
  }

  /** F and M, or female and male, as the file writes it. */
  private static String sex(MachineReadableZone zone, String expected) {
    var word =
        switch (zone.sex()) {
          case FEMALE -> "female";
          case MALE -> "male";
          case UNSPECIFIED ->
              expected.length() == 1 ? expected.replaceAll("[FMfm]", "X") : "unspecified";
        };
    return expected.length() == 1 ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word;
  }

  private static String truth(boolean value, String expected) {
    var word = Boolean.toString(value);
    return Character.isUpperCase(expected.charAt(0))
        ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
        : word;
  }

  private static boolean digitsAgree(MachineReadableZone zone) {
    return Stream.of(MrzField.values()).allMatch(field -> digitAgrees(zone, field));
  }

  private static boolean digitAgrees(MachineReadableZone zone, MrzField field) {
    return switch (zone.check(field)) {
      case OWN_DIGIT_DIFFERS, COMPOSITE_DIFFERS -> false;
      default -> true;
    };
  }

  private static String refuted(MachineReadableZone zone) {
    return zone.refuted() + " refuted";
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column)
        ? Optional.of(row.get(column)).filter(Predicate.not(String::isEmpty))
        : Optional.empty();
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
