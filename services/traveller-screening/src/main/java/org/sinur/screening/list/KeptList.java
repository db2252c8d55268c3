package org.sinur.screening.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list as it was last heard, in this service's database. Called from {@link ListHearing}'s own
 * thread, so it waits for its answers. Replicas keep the same list; one that lags behind overwrites
 * nothing.
 */
@ApplicationScoped
class KeptList {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Pool pool;

  KeptList(Pool pool) {
    this.pool = pool;
  }

  /**
   * All that is kept.
   *
   * @param topicId which topic it was heard on
   * @param nextOffset where to go on in that topic
   * @param version the version in force, if one has been heard of
   * @param markedAt where in the topic that was; -1 where it was not noted
   * @param subjects the subjects as told, by id
   */
  record Content(
      String topicId,
      long nextOffset,
      @Nullable ToldVersion version,
      long markedAt,
      Map<String, String> subjects) {}

  /**
   * What was told of a subject.
   *
   * @param text the subject; empty when it is no longer listed
   * @param at where in the topic
   */
  record Told(Optional<String> text, long at) {}

  /** What is kept, if anything is. */
  Optional<Content> load() {
    return Optional.ofNullable(
        pool.withTransaction(
                connection ->
                    connection
                        .query("set transaction isolation level repeatable read")
                        .execute()
                        .chain(() -> connection.query("select * from kept_list").execute())
                        .flatMap(
                            rows ->
                                rows.size() == 0
                                    ? Uni.createFrom().nullItem()
                                    : subjects(connection)
                                        .map(kept -> content(rows.iterator().next(), kept))))
            .await()
            .atMost(PATIENCE));
  }

  /**
   * What was heard in one go.
   *
   * @param topicId the topic
   * @param nextOffset where to go on
   * @param version the version in force; null to leave it as it is
   * @param markedAt where in the topic that was
   * @param changes subjects as told, by id
   */
  record Heard(
      String topicId,
      long nextOffset,
      @Nullable ToldVersion version,
      long markedAt,
      Map<String, Told> changes) {}

  /** Keeps what was heard, all of it or nothing. */
  void keep(Heard heard) {
    pool.withTransaction(
            connection ->
                keepState(connection, heard)
                    .flatMap(
                        advanced ->
                            advanced
                                ? keepSubjects(connection, heard)
                                : Uni.createFrom().voidItem()))
        .await()
        .atMost(PATIENCE);
  }

  private static Uni<Boolean> keepState(SqlConnection connection, Heard heard) {
    var version = heard.version();
    return connection
        .preparedQuery(
            """
            insert into kept_list
              (id, topic_id, next_offset, version, published_at, as_of, subjects, marked_at)
            values (1, $1, $2, $3, $4, $5, $6, $7)
            on conflict (id) do update set
              topic_id = excluded.topic_id,
              next_offset = excluded.next_offset,
              version = coalesce(excluded.version, kept_list.version),
              published_at = coalesce(excluded.published_at, kept_list.published_at),
              as_of = coalesce(excluded.as_of, kept_list.as_of),
              subjects = coalesce(excluded.subjects, kept_list.subjects),
              marked_at = case when kept_list.topic_id = excluded.topic_id
                then coalesce(excluded.marked_at, kept_list.marked_at)
                else excluded.marked_at end
            where kept_list.topic_id <> excluded.topic_id
               or kept_list.next_offset < excluded.next_offset
            """)
        .execute(
            Tuple.tuple()
                .addString(heard.topicId())
                .addLong(heard.nextOffset())
                .addValue(version == null ? null : version.version())
                .addValue(version == null ? null : version.publishedAt().atOffset(ZoneOffset.UTC))
                .addValue(version == null ? null : version.asOf().atOffset(ZoneOffset.UTC))
                .addValue(version == null ? null : version.subjects())
                .addValue(version == null ? null : heard.markedAt()))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Uni<Void> keepSubjects(SqlConnection connection, Heard heard) {
    var gone =
        heard.changes().entrySet().stream()
            .filter(c -> c.getValue().text().isEmpty())
            .map(c -> Tuple.of(c.getKey()))
            .toList();
    var told =
        heard.changes().entrySet().stream()
            .flatMap(
                c ->
                    c
                        .getValue()
                        .text()
                        .map(text -> Tuple.of(c.getKey(), text, c.getValue().at()))
                        .stream())
            .toList();
    return batch(connection, "delete from kept_subject where subject_id = $1", gone)
        .chain(
            () ->
                batch(
                    connection,
                    """
                    insert into kept_subject (subject_id, content, told_at) values ($1, $2, $3)
                    on conflict (subject_id) do update set
                      content = excluded.content, told_at = excluded.told_at
                    """,
                    told));
  }

  private static Uni<Void> batch(SqlConnection connection, String sql, List<Tuple> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }

  private static Uni<Map<String, String>> subjects(SqlConnection connection) {
    return connection
        .query("select subject_id, content from kept_subject")
        .execute()
        .map(
            rows -> {
              Map<String, String> kept = LinkedHashMap.newLinkedHashMap(rows.size());
              rows.forEach(r -> kept.put(r.getString(0), r.getString(1)));
              return kept;
            });
  }

  private static Content content(Row row, Map<String, String> subjects) {
    var number = row.getLong("version");
    return new Content(
        row.getString("topic_id"),
        row.getLong("next_offset"),
        number == null
            ? null
            : new ToldVersion(
                number,
                instant(row, "published_at"),
                row.getInteger("subjects"),
                instant(row, "as_of")),
        Objects.requireNonNullElse(row.getLong("marked_at"), -1L),
        subjects);
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
