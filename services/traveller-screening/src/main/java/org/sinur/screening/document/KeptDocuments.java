package org.sinur.screening.document;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.feed.Hearing.Place;

/**
 * The listed documents as they were last heard, in this service's database. Called from {@link
 * DocumentHearing}'s own thread, so it waits for its answers. Replicas keep the same; one that lags
 * behind overwrites nothing.
 */
@ApplicationScoped
class KeptDocuments {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Pool pool;

  KeptDocuments(Pool pool) {
    this.pool = pool;
  }

  /**
   * All that is kept.
   *
   * @param place where to go on
   * @param version the version in force, if one has been heard of
   * @param markedAt where in the topic that was; -1 where it was not noted
   * @param pages the pages that are not empty
   */
  record Content(
      Place place,
      @Nullable DocumentVersion version,
      long markedAt,
      Map<Integer, DocumentPage> pages) {}

  /**
   * What was told of a page.
   *
   * @param page the page; empty when nothing is left on it
   * @param at where in the topic
   */
  record Told(Optional<DocumentPage.Read> page, long at) {}

  /**
   * What was heard in one go.
   *
   * @param after where to go on
   * @param version the version in force; null to leave it as it is
   * @param markedAt where in the topic that was
   * @param changes pages as told, by number
   */
  record Heard(
      Place after, @Nullable DocumentVersion version, long markedAt, Map<Integer, Told> changes) {}

  /** What is kept, if anything is. */
  Optional<Content> load() {
    return Optional.ofNullable(
        pool.withTransaction(
                connection ->
                    connection
                        .query("set transaction isolation level repeatable read")
                        .execute()
                        .chain(() -> connection.query("select * from kept_documents").execute())
                        .flatMap(
                            rows ->
                                rows.size() == 0
                                    ? Uni.createFrom().nullItem()
                                    : pages(connection)
                                        .map(pages -> content(rows.iterator().next(), pages))))
            .await()
            .atMost(PATIENCE));
  }

  /** Keeps what was heard, all of it or nothing. */
  void keep(Heard heard) {
    pool.withTransaction(
            connection ->
                keepPlace(connection, heard)
                    .flatMap(
                        advanced ->
                            advanced
                                ? keepPages(connection, heard.changes())
                                : Uni.createFrom().voidItem()))
        .await()
        .atMost(PATIENCE);
  }

  /** Forgets pages that the topic does not have, unless another replica has come further. */
  void forget(Place after, Set<Integer> pages) {
    pool.preparedQuery(
            """
            delete from kept_document_page where page = any($1) and exists (
              select from kept_documents where topic_id = $2 and next_offset = $3)
            """)
        .execute(Tuple.of(pages.toArray(Integer[]::new), after.topicId(), after.next()))
        .await()
        .atMost(PATIENCE);
  }

  private static Uni<Boolean> keepPlace(SqlConnection connection, Heard heard) {
    var version = heard.version();
    return connection
        .preparedQuery(
            """
            insert into kept_documents
              (id, topic_id, next_offset, version, published_at, documents, as_of, marked_at)
            values (1, $1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set
              topic_id = excluded.topic_id,
              next_offset = excluded.next_offset,
              version = coalesce(excluded.version, kept_documents.version),
              published_at = case when excluded.version is null
                then kept_documents.published_at else excluded.published_at end,
              documents = coalesce(excluded.documents, kept_documents.documents),
              as_of = coalesce(excluded.as_of, kept_documents.as_of),
              marked_at = case when kept_documents.topic_id = excluded.topic_id
                then coalesce(excluded.marked_at, kept_documents.marked_at)
                else excluded.marked_at end
            where kept_documents.topic_id <> excluded.topic_id
               or kept_documents.next_offset < excluded.next_offset
            """)
        .execute(
            Tuple.tuple()
                .addString(heard.after().topicId())
                .addLong(heard.after().next())
                .addValue(version == null ? null : version.version())
                .addValue(
                    version == null || version.publishedAt() == null
                        ? null
                        : version.publishedAt().atOffset(ZoneOffset.UTC))
                .addValue(version == null ? null : version.documents())
                .addValue(version == null ? null : version.asOf().atOffset(ZoneOffset.UTC))
                .addValue(version == null ? null : heard.markedAt()))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Uni<Void> keepPages(SqlConnection connection, Map<Integer, Told> changes) {
    var gone =
        changes.entrySet().stream()
            .filter(c -> c.getValue().page().isEmpty())
            .map(c -> Tuple.of(c.getKey()))
            .toList();
    var told =
        changes.entrySet().stream()
            .flatMap(
                c ->
                    c
                        .getValue()
                        .page()
                        .map(
                            read ->
                                Tuple.of(
                                    c.getKey(),
                                    Buffer.buffer(read.page().content()),
                                    c.getValue().at()))
                        .stream())
            .toList();
    return batch(connection, "delete from kept_document_page where page = $1", gone)
        .chain(
            () ->
                batch(
                    connection,
                    """
                    insert into kept_document_page (page, content, told_at) values ($1, $2, $3)
                    on conflict (page) do update set
                      content = excluded.content, told_at = excluded.told_at
                    """,
                    told));
  }

  private static Uni<Void> batch(SqlConnection connection, String sql, List<Tuple> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }

  private static Uni<Map<Integer, DocumentPage>> pages(SqlConnection connection) {
    return connection
        .query("select page, content from kept_document_page")
        .execute()
        .map(
            rows -> {
              Map<Integer, DocumentPage> pages = HashMap.newHashMap(rows.size());
              rows.forEach(
                  r -> pages.put(r.getInteger(0), new DocumentPage(r.getBuffer(1).getBytes())));
              return pages;
            });
  }

  private static Content content(Row row, Map<Integer, DocumentPage> pages) {
    var number = row.getLong("version");
    return new Content(
        new Place(row.getString("topic_id"), row.getLong("next_offset")),
        number == null ? null : version(number, row),
        Objects.requireNonNullElse(row.getLong("marked_at"), -1L),
        pages);
  }

  private static DocumentVersion version(long number, Row row) {
    OffsetDateTime publishedAt = row.getOffsetDateTime("published_at");
    return new DocumentVersion(
        number,
        publishedAt == null ? null : publishedAt.toInstant(),
        row.getInteger("documents"),
        row.getOffsetDateTime("as_of").toInstant());
  }
}
