package org.sinur.screening.list;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The list as it was last heard, in this service's database. Called from {@link ListHearing}'s own
 * thread, so it waits for its answers. Replicas keep the same list; one that lags behind overwrites
 * nothing.
 */
@ApplicationScoped
class KeptList {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Subjects fetched in one go. */
  private static final int AT_ONCE = 2_000;

  private final Pool pool;

  KeptList(Pool pool) {
    this.pool = pool;
  }

  /**
   * What is kept beside the subjects.
   *
   * @param topicId which topic it was heard on
   * @param nextOffset where to go on in that topic
   * @param version the version in force, if one has been heard of
   * @param markedAt where in the topic that was; -1 where it was not noted
   */
  record Content(String topicId, long nextOffset, @Nullable ToldVersion version, long markedAt) {}

  /** A subject as it was told, as JSON. */
  record Subject(String id, String text) {}

  /**
   * What was told of a subject.
   *
   * @param text the subject; empty when it is no longer listed
   * @param at where in the topic
   */
  record Told(Optional<String> text, long at) {}

  /**
   * What is kept, if anything is, as it stood at one moment.
   *
   * @param use takes the subjects, so many at a time, while the next are fetched
   */
  Optional<Content> load(Consumer<List<Subject>> use) {
    var connection = pool.getConnection().await().atMost(PATIENCE);
    try {
      return load(connection, use);
    } finally {
      connection.close().await().atMost(PATIENCE);
    }
  }

  private static Optional<Content> load(SqlConnection connection, Consumer<List<Subject>> use) {
    var transaction = connection.begin().await().atMost(PATIENCE);
    try {
      run(connection, "set transaction isolation level repeatable read read only");
      var state = run(connection, "select * from kept_list");
      if (state.size() > 0) {
        subjects(connection, use);
      }
      transaction.commit().await().atMost(PATIENCE);
      return state.size() == 0 ? Optional.empty() : Optional.of(content(state.iterator().next()));
    } catch (RuntimeException e) {
      transaction.rollback().await().atMost(PATIENCE);
      throw e;
    }
  }

  private static void subjects(SqlConnection connection, Consumer<List<Subject>> use) {
    var fetched = page(connection, "");
    while (true) {
      var page = fetched.join();
      if (page.isEmpty()) {
        return;
      }
      fetched = page(connection, page.getLast().id());
      use.accept(page);
    }
  }

  private static CompletableFuture<List<Subject>> page(SqlConnection connection, String after) {
    return connection
        .preparedQuery(
            "select subject_id, content from kept_subject where subject_id > $1"
                + " order by subject_id limit $2")
        .execute(Tuple.of(after, AT_ONCE))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(row -> new Subject(row.getString(0), row.getString(1)))
                    .toList())
        .subscribeAsCompletionStage();
  }

  private static RowSet<Row> run(SqlConnection connection, String sql) {
    return connection.query(sql).execute().await().atMost(PATIENCE);
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

  private static Content content(Row row) {
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
        Objects.requireNonNullElse(row.getLong("marked_at"), -1L));
  }

  private static Instant instant(Row row, String column) {
    return row.getOffsetDateTime(column).toInstant();
  }
}
