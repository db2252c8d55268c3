package org.sinur.watchlist.document;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.listeddocuments.DocumentNumber;
import org.sinur.traveldocument.StateCode;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.StrictReader;

/**
 * A table of listed documents ({@code docs/formats/lists.md}), read row by row into batches: a
 * million records must not be a million objects.
 */
final class DocumentFile {

  private static final CsvTable.Columns COLUMNS =
      new CsvTable.Columns(
          Set.of("number", "issuing_state", "type", "fraud", "requesting_authority"),
          Set.of("date", "reference"));

  /** Letters, figures of any script, what parts them, and marks of direction, which do not show. */
  private static final Pattern NUMBER = Pattern.compile("[A-Za-z\\p{Nd}\\s./\\p{Pd}\\p{Cf}]*");

  private static final Map<String, DocumentType> TYPES = byWord(DocumentType.values());
  private static final Map<String, Fraud> FRAUDS = byWord(Fraud.values());

  private static final int LONGEST_AUTHORITY = 200;
  private static final int LONGEST_REFERENCE = 100;
  private static final String NULL = "null";

  private final Map<String, Boolean> assigned = new HashMap<>();
  private final LocalDate today;
  private final Consumer<DocumentBatch> each;
  private final Faults faults;
  private DocumentBatch batch = new DocumentBatch();

  private DocumentFile(LocalDate today, Consumer<DocumentBatch> each, Faults faults) {
    this.today = today;
    this.each = each;
    this.faults = faults;
  }

  /**
   * Reads a file.
   *
   * @param today nothing is lost or stolen later
   * @param each is handed the documents, some thousands at a time
   * @param faults told of what cannot be used
   * @return why nothing of it may be used; null when it is whole
   */
  static @Nullable Fault read(
      Path file, LocalDate today, Consumer<DocumentBatch> each, Faults faults) {
    var reader = new DocumentFile(today, each, faults);
    try (var text = new StrictReader(Files.newInputStream(file))) {
      var damage = CsvTable.read(text, COLUMNS, reader::row, faults::add);
      reader.handOver();
      return damage;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void row(CsvTable.Row row) {
    var number = number(row.text("number"));
    var state = row.text("issuing_state");
    var type = TYPES.get(word(row.text("type")));
    var fraud = FRAUDS.get(word(row.text("fraud")));
    var authority = row.text("requesting_authority");
    if (number == null) {
      leftOut(row, "number", "not a document's number");
    } else if (state == null
        || !assigned.computeIfAbsent(state.toUpperCase(Locale.ROOT), DocumentFile::isAssigned)) {
      leftOut(row, "issuing_state", "not a state's code");
    } else if (type == null) {
      leftOut(row, "type", "not a type of document");
    } else if (fraud == null) {
      leftOut(row, "fraud", "not a kind of fraud");
    } else if (authority == null || authority.length() > LONGEST_AUTHORITY) {
      leftOut(row, "requesting_authority", "nobody who answers for it, or too many words");
    } else {
      batch.add(
          row.line(),
          number,
          state.toUpperCase(Locale.ROOT),
          type,
          "[\"" + fraud + "\"," + date(row) + ',' + quoted(authority) + ',' + reference(row) + ']');
      if (batch.isFull()) {
        handOver();
      }
    }
  }

  private void handOver() {
    if (batch.size() > 0) {
      each.accept(batch);
      batch = new DocumentBatch();
    }
  }

  private void leftOut(CsvTable.Row row, String column, String reason) {
    faults.add(row.fault(column, reason + "; left out"));
  }

  private String date(CsvTable.Row row) {
    var text = row.text("date");
    try {
      if (text == null) {
        return NULL;
      }
      if (!LocalDate.parse(text).isAfter(today)) {
        return quoted(text);
      }
    } catch (DateTimeException e) {
      // the same as a day to come
    }
    faults.add(row.fault("date", "not a day, or one to come; listed without it"));
    return NULL;
  }

  private String reference(CsvTable.Row row) {
    var text = row.text("reference");
    if (text != null && text.length() > LONGEST_REFERENCE) {
      faults.add(
          row.fault("reference", "more than %d characters; left out".formatted(LONGEST_REFERENCE)));
      return NULL;
    }
    return text == null ? NULL : quoted(text);
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  private static @Nullable String number(@Nullable String text) {
    return text == null || !NUMBER.matcher(text).matches()
        ? null
        : DocumentNumber.read(text).map(DocumentNumber::value).orElse(null);
  }

  private static boolean isAssigned(String code) {
    return StateCode.isWellFormed(code) && new StateCode(code).isAssigned();
  }

  private static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
    return Stream.of(constants)
        .collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
  }

  /** As a constant is written; nothing is one of no letters. */
  private static String word(@Nullable String text) {
    return text == null ? "" : text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
  }
}
