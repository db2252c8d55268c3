package org.sinur.watchlist.document;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;

/**
 * What others are told of listed documents: a compacted topic of pages with one partition, so that
 * "this version is complete" arrives after all pages that the version changed.
 */
final class DocumentFacts {

  static final String TOPIC = "watchlist.documents";
  private static final String VERSION_KEY = "version-in-force";
  private static final String PAGE = "org.sinur.watchlist.document-page.v1";
  private static final String IN_FORCE = "org.sinur.watchlist.documents-in-force.v1";

  /** What the cells of a page's rows are. Cells are told by these names; new ones come last. */
  private static final List<String> COLUMNS =
      List.of(
          "source",
          "issuingState",
          "number",
          "type",
          "fraud",
          "date",
          "requestingAuthority",
          "reference");

  private DocumentFacts() {}

  /**
   * All documents of a page, as a table: a million times the same field names would make the topic
   * twice as large.
   *
   * @param rows JSON arrays, with commas between; null when the page is empty: the topic forgets it
   */
  static Fact page(int page, @Nullable String rows, Instant when) {
    return new Fact(
        TOPIC,
        Integer.toString(page),
        PAGE,
        rows == null ? null : new Table(COLUMNS, new RawValue("[" + rows + "]")),
        when);
  }

  /** This version is in force and complete; said again and again, as of the list. */
  static Fact inForce(DocumentVersion version, Instant asOf) {
    return new Fact(
        TOPIC,
        VERSION_KEY,
        IN_FORCE,
        new InForce(version.version(), version.publishedAt(), version.documents(), asOf),
        asOf);
  }

  private record Table(List<String> columns, RawValue rows) {}

  /**
   * The version in force.
   *
   * @param version its number; 0 before the first list
   * @param publishedAt since when it is in force; null before the first list
   * @param documents how many documents are listed with it
   * @param asOf when headquarters last said so
   */
  record InForce(long version, @Nullable Instant publishedAt, int documents, Instant asOf) {}
}
