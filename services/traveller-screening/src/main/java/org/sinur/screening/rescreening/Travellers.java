package org.sinur.screening.rescreening;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Travellers as they were last screened, read in bulk and in order of time. */
final class Travellers {

  private static final int PAGE = 2_000;

  /** The same person with the same document was not screened since. */
  private static final String NOT_SINCE =
      """
      not exists (
        select 1 from screening later
         where later.identity = s.identity and later.occurred_at > s.occurred_at)""";

  private Travellers() {}

  /**
   * A screened traveller.
   *
   * @param screeningId the screening
   * @param occurredAt when it was made
   * @param mrz the zone as it was scanned
   */
  record Traveller(UUID screeningId, Instant occurredAt, List<String> mrz) {}

  /**
   * The next page of those who may be here: who came in and was not screened since, and who was
   * screened on the way out a moment ago.
   *
   * @param since the earliest entry looked at
   * @param leaving the earliest exit looked at
   * @param after whom to go on after; null to begin
   */
  static Uni<List<Traveller>> here(
      SqlConnection connection, Instant since, Instant leaving, @Nullable Traveller after) {
    return connection
        .preparedQuery(
            """
            select s.id, s.occurred_at, s.mrz
              from screening s
             where (s.occurred_at, s.id) > ($1, $2)
               and (s.direction = 'ENTRY' or s.occurred_at >= $3)
               and %s
             order by s.occurred_at, s.id
             limit $4
            """
                .formatted(NOT_SINCE))
        .execute(
            Tuple.of(
                (after == null ? since : after.occurredAt()).atOffset(ZoneOffset.UTC),
                after == null ? new UUID(0, 0) : after.screeningId(),
                leaving.atOffset(ZoneOffset.UTC),
                PAGE))
        .map(Travellers::read);
  }

  /**
   * Those whom a counter has screened by older lists than these since a moment.
   *
   * @param version the version of the list; null where there is none
   * @param documents the version of the listed documents; null where there is none
   */
  static Uni<List<Traveller>> screenedByOlder(
      SqlConnection connection, @Nullable Long version, @Nullable Long documents, Instant since) {
    return connection
        .preparedQuery(
            """
            select s.id, s.occurred_at, s.mrz
              from screening s
             where s.occurred_at > $1
               and (coalesce(s.list_version, -1) < $2
                 or coalesce(s.document_list_version, -1) < $3)
               and %s
             order by s.occurred_at, s.id
             limit $4
            """
                .formatted(NOT_SINCE))
        .execute(Tuple.of(since.atOffset(ZoneOffset.UTC), version, documents, PAGE))
        .map(Travellers::read);
  }

  private static List<Traveller> read(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                new Traveller(
                    row.getUUID(0),
                    row.getOffsetDateTime(1).toInstant(),
                    List.of(row.getString(2).split("\n", -1))))
        .toList();
  }
}
