package org.sinur.watchlist.source.interpol;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.sinur.watchlist.source.CsvTable;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.RowSubject;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.Mandate;
import org.sinur.watchlist.subject.SubjectKind;

/** A notice. */
final class InterpolEntry {

  private InterpolEntry() {}

  /** What came of reading a row. */
  sealed interface Outcome {

    /** It can be used. */
    record Usable(ListedSubject subject) implements Outcome {}

    /** It is about nobody known by name, as its colour allows. */
    record AboutAThing() implements Outcome {}

    /** It cannot be used. */
    record Unusable(Fault fault) implements Outcome {}
  }

  /**
   * Reads a row. The colour alone decides what is asked, so that no file can have the subject of a
   * yellow notice held; and a red one that names no warrant asks for no more than a closer look.
   *
   * @param today the day in Iraq
   * @param faults told of parts that cannot be used
   */
  static Outcome read(String source, CsvTable.Row row, LocalDate today, Consumer<Fault> faults) {
    var number = row.text("notice");
    if (number == null || !number.matches("[0-9A-Za-z./-]{1,40}")) {
      return unusable(row, "notice", "not 1 to 40 of A-Z, a-z, 0-9, '.', '/' and '-'; left out");
    }
    var colour = NoticeColour.of(Objects.requireNonNullElse(row.text("colour"), ""));
    if (colour.isEmpty()) {
      return unusable(row, "colour", "not a colour of notices; left out");
    }
    var kind = Objects.requireNonNullElse(row.text("kind"), "person").toLowerCase(Locale.ROOT);
    if (colour.get().mayBeAboutAThing() && (kind.equals("thing") || row.text("names") == null)) {
      return new Outcome.AboutAThing();
    }
    if (!kind.equals("person") && !kind.equals("entity")) {
      return unusable(row, "kind", "neither person nor entity; left out");
    }
    var said = new RowSubject(row, faults);
    var expires = said.date("expires");
    if (expires != null && expires.isBefore(today)) {
      return unusable(row, "expires", "it holds no longer; left out");
    }
    var subject =
        said.subject(
            source,
            number,
            kind.equals("person") ? SubjectKind.PERSON : SubjectKind.ENTITY,
            colour.get().word(),
            handling(colour.get(), row, faults),
            new Mandate(
                row.text("legal_basis"),
                row.text("requesting_authority"),
                colour.get().word(),
                row.text("instruction"),
                expires,
                said.date("review")));
    return subject == null
        ? unusable(row, "names", "empty; left out")
        : new Outcome.Usable(subject);
  }

  /** A red notice rests on a warrant or a decision of a court (article 83). */
  private static Handling handling(NoticeColour colour, CsvTable.Row row, Consumer<Fault> faults) {
    if (colour == NoticeColour.RED && row.text("legal_basis") == null) {
      faults.accept(
          row.fault("legal_basis", "a red notice without its warrant; to be referred, not held"));
      return Handling.REFER;
    }
    return colour.handling();
  }

  private static Outcome unusable(CsvTable.Row row, String column, String reason) {
    return new Outcome.Unusable(row.fault(column, reason));
  }
}
