package org.sinur.watchlist.source;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.watchlist.subject.Subjects;
import org.sinur.watchlist.version.ListDelta;
import org.sinur.watchlist.version.ListVersions;
import org.sinur.watchlist.version.Publication;

/**
 * Puts what was read from a file in force, everything of it in one transaction or nothing, or keeps
 * it until another person has decided.
 */
@ApplicationScoped
public class ListImport {

  private static final String RECORD = "import";

  private final Subjects subjects;
  private final ListVersions versions;
  private final Imports imports;
  private final ImportChanges changes;
  private final AcceptedSources sources;
  private final Brake brake;
  private final Publication publication;
  private final Journal journal;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ListImport(
      Subjects subjects,
      ListVersions versions,
      Imports imports,
      ImportChanges changes,
      AcceptedSources sources,
      Brake brake,
      Publication publication,
      Journal journal,
      Idempotency idempotency,
      CurrentCaller caller,
      InstantSource clock) {
    this.subjects = subjects;
    this.versions = versions;
    this.imports = imports;
    this.changes = changes;
    this.sources = sources;
    this.brake = brake;
    this.publication = publication;
    this.journal = journal;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * A file to take in.
   *
   * @param source its publisher
   * @param sha256 which file it is
   * @param hold whether it is to wait for a person in any case
   */
  public record Request(String source, String sha256, boolean hold) {}

  /**
   * Takes in a file that a person sends.
   *
   * @param key the Idempotency-Key
   */
  @WithTransaction
  Uni<Taking<ImportReport>> put(Request request, String key, ReadList list) {
    var id = ids.generate();
    var sender = new Imports.Sender(caller.get().id(), caller.get().name());
    return idempotency
        .claim(sender.id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() ->
                      fresh(id, request, list, sender)
                          .call(
                              row -> journal.write(actionOf(row), RECORD, List.of(id), null, null))
                          .flatMap(imports::report)
                          .map(report -> taken(report, false));
                  case Claim.Replayed(var first) ->
                      imports.byId(first).map(report -> taken(report, true));
                  case Claim.Reused() -> Uni.createFrom().item(new Taking.KeyReused<>());
                });
  }

  /** Whether a file is the last that was taken in from a source, whatever became of it. */
  @WithSession
  public Uni<Boolean> wasLast(Request request) {
    return imports
        .find("source = ?1 order by recordedAt desc", request.source())
        .firstResult()
        .map(row -> row != null && row.sha256.equals(request.sha256()));
  }

  /**
   * Takes in a file that this service fetched from its publisher.
   *
   * @return null when it was taken in meanwhile
   */
  @WithTransaction
  public Uni<@Nullable ImportReport> putFetched(Request request, ReadList list, String address) {
    return publication
        .oneAtATime()
        .chain(() -> wasLast(request))
        .flatMap(same -> same ? Uni.createFrom().nullItem() : fetched(request, list, address));
  }

  private Uni<ImportReport> fetched(Request request, ReadList list, String address) {
    var id = ids.generate();
    return fresh(id, request, list, new Imports.Sender(journal.itself(), journal.itself()))
        .call(
            row ->
                journal.writeUnasked(
                    actionOf(row), RECORD, List.of(id), null, "fetched from " + address))
        .flatMap(imports::report);
  }

  private static JournalAction actionOf(ImportRow row) {
    return row.state == ImportState.WAITING ? JournalAction.RECORDED : JournalAction.IMPORTED;
  }

  private static Taking<ImportReport> taken(ImportReport report, boolean replayed) {
    return new Taking.Taken<>(report, report.state() == ImportState.WAITING, replayed);
  }

  private Uni<ImportRow> fresh(UUID id, Request request, ReadList list, Imports.Sender sender) {
    return publication
        .oneAtATime()
        .chain(() -> imports.supersede(request.source(), clock.instant()))
        .chain(() -> subjects.inForce(request.source()))
        .map(inForce -> ListDelta.between(inForce, list.subjects()))
        .flatMap(
            delta ->
                imports
                    .keep(id, request, list, delta, sender, clock.instant())
                    .flatMap(
                        row ->
                            waitReason(request, list, delta)
                                .flatMap(reason -> applyOrWait(row, delta, reason))));
  }

  private Uni<@Nullable WaitReason> waitReason(Request request, ReadList list, ListDelta delta) {
    return brake
        .holds(request.source(), delta, list.ids())
        .map(
            shrinks -> {
              if (shrinks) {
                return WaitReason.SHRINKS;
              }
              if (!delta.changesNothing() && !sources.isPublished(request.source())) {
                return WaitReason.UNPUBLISHED;
              }
              return request.hold() ? WaitReason.HELD : null;
            });
  }

  private Uni<ImportRow> applyOrWait(ImportRow row, ListDelta delta, @Nullable WaitReason reason) {
    if (reason == null) {
      return apply(row, delta).replaceWith(row);
    }
    row.state = ImportState.WAITING;
    row.waitsBecause = reason;
    return changes.keep(row.id, delta).replaceWith(row);
  }

  /**
   * Decides about a file that waits; the same decision sent again is the same decision.
   *
   * @return null when there is no such import
   */
  @WithTransaction
  Uni<@Nullable Ruling<ImportReport>> decide(
      UUID id, ImportDecision decision, String note, EntityTag read) {
    return publication
        .oneAtATime()
        .chain(() -> imports.findById(id))
        .flatMap(
            row -> row == null ? Uni.createFrom().nullItem() : decide(row, decision, note, read));
  }

  private Uni<Ruling<ImportReport>> decide(
      ImportRow row, ImportDecision decision, String note, EntityTag read) {
    if (row.state != ImportState.WAITING) {
      var same = row.state == decision.makes() && note.equals(row.note);
      return same ? ruled(row) : Uni.createFrom().item(new Ruling.DecidedBefore<>());
    }
    read.mustBe(row.revision);
    return switch (decision) {
      case REJECTED -> decided(row, decision, note).chain(() -> ruled(row));
      case APPROVED ->
          row.recordedBy.equals(caller.get().id())
              ? Uni.createFrom().item(new Ruling.OwnImport<>())
              : versions
                  .lastOf(row.source)
                  .flatMap(
                      last ->
                          last > row.base
                              ? Uni.createFrom().item(new Ruling.Outdated<>())
                              : approve(row, note));
    };
  }

  private Uni<Ruling<ImportReport>> approve(ImportRow row, String note) {
    return changes
        .kept(row)
        .flatMap(delta -> apply(row, delta))
        .chain(() -> decided(row, ImportDecision.APPROVED, note))
        .chain(() -> ruled(row));
  }

  private Uni<Void> decided(ImportRow row, ImportDecision decision, String note) {
    row.state = decision.makes();
    row.decidedAt = clock.instant();
    row.decidedBy = caller.get().id();
    row.note = note;
    return journal.write(decision.action(), RECORD, List.of(row.id), null, note);
  }

  /** Written out, so that the answer has the revision that it made. */
  private Uni<Ruling<ImportReport>> ruled(ImportRow row) {
    return imports
        .flush()
        .chain(() -> imports.report(row))
        .map(report -> new Ruling.Decided<>(report, row.revision));
  }

  private Uni<Void> apply(ImportRow row, ListDelta delta) {
    return publication
        .publish(row.source, delta)
        .invoke(
            version -> {
              row.state = ImportState.APPLIED;
              row.version = version.version();
            })
        .replaceWithVoid();
  }
}
