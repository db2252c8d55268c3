package org.sinur.oversight.log;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sinur.journalentry.LogRecord;
import org.sinur.outbox.ManyRows;

/** The records that the log has, each once. */
@ApplicationScoped
class LogEntries implements PanacheRepositoryBase<LogEntryRow, Long> {

  private static final ManyRows ROWS =
      new ManyRows(
          """
          insert into log_entry (position, service, entry_id, digest, heard_at)
          select cast(position as bigint), service, cast(entry_id as uuid),
                 decode(digest, 'hex'), cast(heard_at as timestamptz)
          from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]),
                      cast(?4 as text[]), cast(?5 as text[]))
            as entry (position, service, entry_id, digest, heard_at)
          """);

  private static final String STANDING =
      """
      select entry, signed, tree from LogEntryRow entry, CheckpointRow signed, TreeRow tree
      where entry.entryId = :entryId and entry.service = :service
        and signed.size = (select max(size) from CheckpointRow)
      order by entry.position\
      """;

  /** Which of these records are in the log already. */
  Uni<Set<LogRecord>> known(List<LogRecord> records) {
    var ids = records.stream().map(logged -> logged.entryId().toString()).toArray(String[]::new);
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        "select * from log_entry where entry_id = any(cast(cast(?1 as text[]) as uuid[]))",
                        LogEntryRow.class)
                    .setParameter(1, ids)
                    .getResultList())
        .map(rows -> rows.stream().map(LogEntryRow::logged).collect(Collectors.toSet()));
  }

  /** Keeps records as the leaves from a position on. */
  Uni<Void> add(long position, List<LogRecord> records, Instant heardAt) {
    return ROWS.write(
        IntStream.range(0, records.size())
            .mapToObj(i -> values(position + i, records.get(i), heardAt))
            .toList());
  }

  private static @Nullable String[] values(long position, LogRecord logged, Instant heardAt) {
    return new @Nullable String[] {
      Long.toString(position),
      logged.service(),
      logged.entryId().toString(),
      logged.digest(),
      heardAt.toString()
    };
  }

  /** The leaves from a position to before another, in their order. */
  Uni<List<LogEntryRow>> from(long position, long to) {
    return find("position >= ?1 and position < ?2", Sort.ascending("position"), position, to)
        .list();
  }

  /**
   * A record with what it takes to prove it, all as it was at one moment.
   *
   * @param entry the first leaf of it
   * @param signed the last checkpoint
   * @param tree the tree
   */
  record Standing(LogEntryRow entry, CheckpointRow signed, TreeRow tree) {}

  /** How an entry stands, by one statement; null where the log has none, or has signed nothing. */
  Uni<@Nullable Standing> of(String service, UUID entryId) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createQuery(STANDING, Object[].class)
                    .setParameter("entryId", entryId)
                    .setParameter("service", service)
                    .setMaxResults(1)
                    .getSingleResultOrNull())
        .map(
            row ->
                row == null
                    ? null
                    : new Standing((LogEntryRow) row[0], (CheckpointRow) row[1], (TreeRow) row[2]));
  }
}
