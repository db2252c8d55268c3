package org.sinur.retention;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.service.InTurn;
import org.sinur.service.KeptJson;
import org.sinur.service.OneAtATime;

/**
 * Erases what is due by the rules in force and not held, so many records of a class in a
 * transaction. With the records go what says that they were erased and the entry of the journal
 * that names them: all of it happens, or nothing. Holds and rules wait for the transaction, and
 * what comes after them sees them.
 */
@ApplicationScoped
class Eraser {

  /** What erasures, holds and rules wait for one another by; one replica erases at a time. */
  static final String LOCK = "retention";

  private static final Logger LOG = Logger.getLogger(Eraser.class);

  private final RecordClasses classes;
  private final Records records;
  private final RuleVersions versions;
  private final Erasures erasures;
  private final Journal journal;
  private final KeptJson json;
  private final InstantSource clock;
  private final RetentionConfig config;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  private volatile @Nullable Instant restsSince;

  Eraser(
      RecordClasses classes,
      Records records,
      RuleVersions versions,
      Erasures erasures,
      Journal journal,
      KeptJson json,
      InstantSource clock,
      RetentionConfig config) {
    this.classes = classes;
    this.records = records;
    this.versions = versions;
    this.erasures = erasures;
    this.journal = journal;
    this.json = json;
    this.clock = clock;
    this.config = config;
  }

  /**
   * What is erased by.
   *
   * @param number the version of the rules
   * @param rule what it says of the class
   */
  private record InForce(int number, RetentionRule rule) {}

  /** One transaction for each class; the pause until the next round is the counter's. */
  @Scheduled(
      every = "${retention.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> erase() {
    var now = clock.instant();
    if (restsAt(now)) {
      return Uni.createFrom().voidItem();
    }
    return InTurn.map(classes.all(), this::eraseSome)
        .invoke(found -> restsSince = found.contains(true) ? null : now)
        .replaceWithVoid();
  }

  private boolean restsAt(Instant now) {
    var since = restsSince;
    return since != null && !now.isBefore(since) && now.isBefore(since.plus(config.rest()));
  }

  /** A class that cannot be erased keeps no other waiting. */
  private Uni<Boolean> eraseSome(RecordClass of) {
    return Panache.withTransaction(() -> alone().flatMap(alone -> alone ? due(of) : nothing()))
        .onFailure()
        .recoverWithItem(
            failure -> {
              LOG.errorf(failure, "Records of the class %s are not erased", of.name());
              return false;
            });
  }

  /** Whether no other replica erases and nobody places a hold just now. */
  private static Uni<Boolean> alone() {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery("select pg_try_advisory_xact_lock(?1)", Boolean.class)
                    .setParameter(1, OneAtATime.lock(LOCK))
                    .getSingleResult());
  }

  private Uni<Boolean> due(RecordClass of) {
    var now = clock.instant();
    return versions
        .inForce()
        .flatMap(
            row -> {
              if (row == null) {
                return nothing();
              }
              var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
              return json.read(row.content, RetentionRules.class)
                  .of(of)
                  .filter(rule -> rule.holdsOn(today))
                  .map(rule -> due(of, new InForce(row.number, rule), now))
                  .orElseGet(Eraser::nothing);
            });
  }

  private Uni<Boolean> due(RecordClass of, InForce by, Instant now) {
    var since = by.rule().dueSince(now);
    return records
        .due(of, since, now, config.atOnce())
        .flatMap(
            due ->
                due.isEmpty()
                    ? nothing()
                    : of.alone(due)
                        // read again, for it may have changed until it was alone
                        .flatMap(alone -> records.parts(of, alone, since, now))
                        .flatMap(parts -> parts.isEmpty() ? nothing() : erase(of, by, parts, now))
                        .replaceWith(true));
  }

  private Uni<Boolean> erase(RecordClass of, InForce by, List<Records.Part> parts, Instant now) {
    var row = row(of, by, parts, now);
    var erased = parts.stream().map(Records.Part::part).collect(Collectors.toUnmodifiableSet());
    return of.erase(erased)
        .chain(() -> erasures.persist(row))
        .chain(
            () ->
                journal.writeUnasked(
                    JournalAction.ERASED, of.name(), receipt(row.id, erased), null, said(by)))
        .replaceWith(true);
  }

  private static List<UUID> receipt(UUID erasure, Set<UUID> erased) {
    var named = new ArrayList<UUID>(erased.size() + 1);
    named.add(erasure);
    erased.stream().sorted().forEach(named::add);
    return named;
  }

  private static String said(InForce by) {
    return "rules %d: %s, %s".formatted(by.number(), by.rule().period(), by.rule().legalBasis());
  }

  private ErasureRow row(RecordClass of, InForce by, List<Records.Part> parts, Instant now) {
    var row = new ErasureRow();
    row.id = ids.generate();
    row.recordClass = of.name();
    row.rules = by.number();
    row.period = by.rule().period();
    row.legalBasis = by.rule().legalBasis();
    row.records = (int) parts.stream().map(Records.Part::record).distinct().count();
    row.earliest = parts.getFirst().countedFrom();
    row.latest = parts.getLast().countedFrom();
    row.erasedAt = now;
    return row;
  }

  private static Uni<Boolean> nothing() {
    return Uni.createFrom().item(false);
  }
}
