package org.sinur.watchlist.source.national;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.RowSubject;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.Mandate;
import org.sinur.watchlist.subject.SubjectKind;

/** A row of the national list. */
final class NationalEntry {

  private NationalEntry() {}

  /** What came of reading a row. */
  sealed interface Outcome {

    /** It can be used. */
    record Usable(ListedSubject subject) implements Outcome {}

    /** It cannot be used. */
    record Unusable(Fault fault) implements Outcome {}
  }

  /**
   * Reads a row. What has no legal basis, or no longer holds, is no listing; a date of expiry that
   * cannot be read does not make one without end.
   *
   * @param today the day in Iraq
   * @param faults told of parts that cannot be used
   */
  static Outcome read(String source, CsvTable.Row row, LocalDate today, Consumer<Fault> faults) {
    var id = row.text("id");
    if (id == null || !id.matches("[0-9A-Za-z._/-]{1,40}")) {
      return unusable(row, "id", "not 1 to 40 of A-Z, a-z, 0-9, '.', '_', '/' and '-'; left out");
    }
    if (row.text("legal_basis") == null) {
      return unusable(row, "legal_basis", "empty, so this is no listing; left out");
    }
    if (row.text("requesting_authority") == null) {
      return unusable(row, "requesting_authority", "empty, so nobody answers for it; left out");
    }
    var handling = handling(row.text("handling"));
    if (handling == null) {
      return unusable(row, "handling", "not a handling of this list; left out");
    }
    var kind = kind(row.text("kind"));
    if (kind == null) {
      return unusable(row, "kind", "neither person nor entity; left out");
    }
    var said = new RowSubject(row, faults);
    var expires = said.date("expires");
    if (expires == null && row.text("expires") != null) {
      return unusable(row, "expires", "not a day, so it is not known whether it holds; left out");
    }
    if (expires != null && expires.isBefore(today)) {
      return unusable(row, "expires", "it holds no longer; left out");
    }
    var subject =
        said.subject(
            source,
            id,
            kind,
            row.text("regime"),
            handling,
            new Mandate(
                row.text("legal_basis"),
                row.text("requesting_authority"),
                null,
                row.text("instruction"),
                expires,
                said.date("review")));
    return subject == null
        ? unusable(row, "names", "empty; left out")
        : new Outcome.Usable(subject);
  }

  private static @Nullable Handling handling(@Nullable String word) {
    return Handling.NATIONAL.stream()
        .filter(h -> h.name().equalsIgnoreCase(word == null ? null : word.replace('-', '_')))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable SubjectKind kind(@Nullable String word) {
    return switch (word == null ? "person" : word.toLowerCase(Locale.ROOT)) {
      case "person" -> SubjectKind.PERSON;
      case "entity" -> SubjectKind.ENTITY;
      default -> null;
    };
  }

  private static Outcome unusable(CsvTable.Row row, String column, String reason) {
    return new Outcome.Unusable(row.fault(column, reason));
  }
}
