package org.sinur.screening.rescreening;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.Screener;
import org.sinur.screening.document.LocalDocuments;
import org.sinur.screening.list.ListMark;
import org.sinur.screening.list.LocalList;
import org.sinur.screening.rescreening.Travellers.Traveller;
import org.sinur.screening.threshold.ThresholdInForce;
import org.sinur.service.Unavailability;

/**
 * Screens travellers again when the list or the listed documents have changed. Every replica looks
 * every second whether it has; one of them does the work, holding a row of the database, so that
 * another goes on where it falls. How far they have come is kept with the work: what was begun and
 * not ended is done again, and nothing is found twice.
 */
@Singleton
final class Rescreener {

  private static final Logger LOG = Logger.getLogger(Rescreener.class);

  /** A screening is committed well within this of the moment it says it was made. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  private final Pool pool;
  private final WorkerExecutor worker;
  private final LocalList list;
  private final LocalDocuments documents;
  private final Screener screener;
  private final ThresholdInForce threshold;
  private final LateMatchDesk desk;
  private final Unavailability unavailability;
  private final InstantSource clock;
  private final Duration entered;
  private final Duration leaving;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Rescreener(
      Pool pool,
      Vertx vertx,
      LocalList list,
      LocalDocuments documents,
      @ConfigProperty(name = "screening.matching.shown") int shown,
      ThresholdInForce threshold,
      LateMatchDesk desk,
      Unavailability unavailability,
      InstantSource clock,
      @ConfigProperty(name = "screening.rescreening.entered-within") Duration entered,
      @ConfigProperty(name = "screening.rescreening.leaving-within") Duration leaving) {
    this.pool = pool;
    this.worker = vertx.createSharedWorkerExecutor("rescreening", 1);
    this.list = list;
    this.documents = documents;
    this.screener = new Screener(list, documents, shown);
    this.threshold = threshold;
    this.desk = desk;
    this.unavailability = unavailability;
    this.clock = clock;
    this.entered = entered;
    this.leaving = leaving;
  }

  /**
   * How far travellers have been held against a list, and how far the list has come.
   *
   * @param kept where its version in force was told; null while none has been heard of
   * @param version which one that is
   */
  private record Progress(ListMark done, @Nullable ListMark kept, @Nullable Long version) {

    /** What is kept is searched a moment later; another replica may have kept it. */
    boolean isAtHand(@Nullable ListMark mark) {
      return kept == null || (mark != null && mark.covers(kept));
    }

    /** What was told after this has changed; of another topic, everything. */
    long changedAfter() {
      return done.topicId().equals(reached().topicId()) ? done.at() : -1;
    }

    /** How far travellers have been held against it afterwards. */
    ListMark reached() {
      return kept == null ? done : kept;
    }

    boolean isFurther() {
      return !reached().equals(done);
    }
  }

  /** How far travellers have been screened again. */
  private record Standing(Progress subjects, Progress documents, Instant seenUntil) {}

  /**
   * How many travellers were held against a change, how many matches were new, and for how many it
   * failed.
   */
  private record Tally(int travellers, int found, int failed) {

    static final Tally NOBODY = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(travellers + other.travellers, found + other.found, failed + other.failed);
    }
  }

  @Scheduled(
      every = "${screening.rescreening.looked-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return pool.withTransaction(
        connection ->
            standing(connection)
                .flatMap(
                    standing ->
                        standing == null || !isAtHand(standing)
                            ? Uni.createFrom().voidItem()
                            : goOn(connection, standing)));
  }

  /** Null while another replica is at it, or no list has been heard of yet. */
  private static Uni<@Nullable Standing> standing(SqlConnection connection) {
    return connection
        .query(
            """
            select r.seen_until,
                   r.topic_id, r.up_to, k.topic_id, k.marked_at, k.version,
                   r.documents_topic_id, r.documents_up_to, d.topic_id, d.marked_at, d.version
              from rescreened r
              left join kept_list k on k.marked_at is not null
              left join kept_documents d on d.marked_at is not null
             where k.id is not null or d.id is not null
               for update of r skip locked
            """)
        .execute()
        .map(rows -> rows.size() == 0 ? null : standing(rows.iterator().next()));
  }

  private static Standing standing(Row row) {
    return new Standing(progress(row, 1), progress(row, 6), row.getOffsetDateTime(0).toInstant());
  }

  private static Progress progress(Row row, int from) {
    var topicId = row.getString(from + 2);
    return new Progress(
        new ListMark(row.getString(from), row.getLong(from + 1)),
        topicId == null ? null : new ListMark(topicId, row.getLong(from + 3)),
        row.getLong(from + 4));
  }

  private boolean isAtHand(Standing standing) {
    return standing.subjects().isAtHand(list.mark())
        && standing.documents().isAtHand(documents.mark());
  }

  private Uni<Void> goOn(SqlConnection connection, Standing standing) {
    return changed(connection, standing)
        .call(
            changed ->
                changed.equals(Sweep.Changes.NONE)
                    ? Uni.createFrom().voidItem()
                    : sweep(connection, standing, changed))
        .chain(() -> catchUp(connection, standing))
        .flatMap(
            seenUntil ->
                connection
                    .preparedQuery(
                        """
                        update rescreened set topic_id = $1, up_to = $2,
                          documents_topic_id = $3, documents_up_to = $4, seen_until = $5
                        """)
                    .execute(
                        Tuple.of(
                            standing.subjects().reached().topicId(),
                            standing.subjects().reached().at(),
                            standing.documents().reached().topicId(),
                            standing.documents().reached().at(),
                            seenUntil.atOffset(ZoneOffset.UTC))))
        .replaceWithVoid();
  }

  private static Uni<Sweep.Changes> changed(SqlConnection connection, Standing standing) {
    return changed(
            connection,
            standing.subjects(),
            "select subject_id from kept_subject where told_at > $1 and told_at <= $2",
            row -> row.getString(0))
        .flatMap(
            subjects ->
                changed(
                        connection,
                        standing.documents(),
                        "select page from kept_document_page where told_at > $1 and told_at <= $2",
                        row -> row.getInteger(0))
                    .map(pages -> new Sweep.Changes(subjects, pages)));
  }

  private static <T> Uni<Set<T>> changed(
      SqlConnection connection, Progress progress, String query, Function<Row, T> key) {
    return progress.isFurther()
        ? connection
            .preparedQuery(query)
            .execute(Tuple.of(progress.changedAfter(), progress.reached().at()))
            .map(
                rows ->
                    StreamSupport.stream(rows.spliterator(), false)
                        .map(key)
                        .collect(Collectors.toSet()))
        : Uni.createFrom().item(Set.of());
  }

  /** Holds all who may be here against what changed. */
  private Uni<Void> sweep(SqlConnection connection, Standing standing, Sweep.Changes changed) {
    var started = clock.instant();
    return worker
        .executeBlocking(() -> Sweep.of(list, screener, threshold.value(), changed), false)
        .flatMap(sweep -> pages(connection, sweep, started, null, Tally.NOBODY))
        .flatMap(tally -> note(connection, standing, started, changed, tally));
  }

  private Uni<Tally> pages(
      SqlConnection connection, Sweep sweep, Instant now, @Nullable Traveller after, Tally before) {
    return Travellers.here(connection, now.minus(entered), now.minus(leaving), after)
        .flatMap(
            page ->
                page.isEmpty()
                    ? Uni.createFrom().item(before)
                    : hold(sweep, page)
                        .flatMap(
                            tally ->
                                pages(connection, sweep, now, page.getLast(), before.plus(tally))));
  }

  /** Whoever was screened by older lists after the sweep, by a counter that was behind. */
  private Uni<Instant> catchUp(SqlConnection connection, Standing standing) {
    var seenUntil = clock.instant().minus(MARGIN);
    return Travellers.screenedByOlder(
            connection,
            standing.subjects().version(),
            standing.documents().version(),
            standing.seenUntil())
        .flatMap(
            behind ->
                behind.isEmpty()
                    ? Uni.createFrom().item(seenUntil)
                    : worker
                        .executeBlocking(
                            () -> Sweep.ofEverything(screener, threshold.value(), everything()),
                            false)
                        .flatMap(sweep -> hold(sweep, behind))
                        .replaceWith(earlier(behind.getLast().occurredAt(), seenUntil)))
        .map(seen -> seen.isBefore(standing.seenUntil()) ? standing.seenUntil() : seen);
  }

  private Sweep.Changes everything() {
    return new Sweep.Changes(list.ids(), documents.pages());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private Uni<Tally> hold(Sweep sweep, List<Traveller> travellers) {
    return worker
        .executeBlocking(() -> sweep.hold(travellers), false)
        .flatMap(
            outcome ->
                keep(outcome.hits(), sweep)
                    .map(kept -> kept.plus(new Tally(travellers.size(), 0, outcome.failed()))));
  }

  private Uni<Tally> keep(List<Sweep.Hit> hits, Sweep sweep) {
    return Multi.createFrom()
        .iterable(hits)
        .onItem()
        .transformToUniAndConcatenate(hit -> keep(hit, sweep))
        .collect()
        .asList()
        .map(kept -> kept.stream().reduce(Tally.NOBODY, Tally::plus));
  }

  /**
   * An officer may refer the same traveller at this moment, so it is tried again. What fails all
   * the same never stops the others; but while the database is away nothing is done, and all of it
   * afterwards.
   */
  private Uni<Tally> keep(Sweep.Hit hit, Sweep sweep) {
    return desk.keep(hit.screeningId(), hit.findings(), sweep.changed().subjects())
        .onFailure()
        .retry()
        .atMost(1)
        .map(found -> new Tally(0, found, 0))
        .onFailure(failure -> !unavailability.causes(failure))
        .recoverWithItem(
            failure -> {
              LOG.errorf(failure, "What was found of screening %s is not kept", hit.screeningId());
              return new Tally(0, 0, 1);
            });
  }

  private Uni<Void> note(
      SqlConnection connection,
      Standing standing,
      Instant started,
      Sweep.Changes changed,
      Tally tally) {
    var ended = clock.instant();
    LOG.infof(
        "%d travellers were held against %d changed subjects and %d changed pages of documents in"
            + " %d ms; %d new matches, %d failed",
        tally.travellers(),
        changed.subjects().size(),
        changed.documentPages().size(),
        Duration.between(started, ended).toMillis(),
        tally.found(),
        tally.failed());
    return connection
        .preparedQuery(
            """
            insert into rescreening
              (id, list_version, document_list_version, started_at, ended_at, subjects,
               document_pages, travellers, found, failed)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """)
        .execute(
            Tuple.tuple()
                .addUUID(ids.generate())
                .addLong(standing.subjects().version())
                .addLong(standing.documents().version())
                .addOffsetDateTime(started.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(ended.atOffset(ZoneOffset.UTC))
                .addInteger(changed.subjects().size())
                .addInteger(changed.documentPages().size())
                .addInteger(tally.travellers())
                .addInteger(tally.found())
                .addInteger(tally.failed()))
        .replaceWithVoid();
  }

  @PreDestroy
  void close() {
    worker.closeAndForget();
  }
}
