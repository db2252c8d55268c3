package org.sinur.watchlist.document;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.watchlist.source.ImportDecision;
import org.sinur.watchlist.source.ImportState;
import org.sinur.watchlist.source.Ruling;
import org.sinur.watchlist.source.Taking;
import org.sinur.watchlist.source.WaitReason;

/**
 * Puts the documents of a file in force, everything of it in one transaction or nothing, or keeps
 * what it would change until another person has decided.
 */
@ApplicationScoped
class DocumentImport {

  private static final String RECORD = "document-import";

  private final Documents documents;
  private final DocumentImports imports;
  private final DocumentLoading loading;
  private final DocumentPublication publication;
  private final Journal journal;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final double mostThatMayGo;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  DocumentImport(
      Documents documents,
      DocumentImports imports,
      DocumentLoading loading,
      DocumentPublication publication,
      Journal journal,
      Idempotency idempotency,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "watchlist.import.most-that-may-go") double mostThatMayGo) {
    this.documents = documents;
    this.imports = imports;
    this.loading = loading;
    this.publication = publication;
    this.journal = journal;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
    this.mostThatMayGo = mostThatMayGo;
  }

  /**
   * A file to take in.
   *
   * @param source whose list it is
   * @param sha256 which file it is
   * @param hold whether it is to wait for a person in any case
   */
  record Request(String source, String sha256, boolean hold) {}

  @WithTransaction
  Uni<Taking<DocumentReport>> put(Request request, String key, Path file) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, request, file);
                  case Claim.Replayed(var first) ->
                      imports.byId(first).map(report -> taken(report, true));
                  case Claim.Reused() -> Uni.createFrom().item(new Taking.KeyReused<>());
                });
  }

  /** What was sent waits for its turn only once it is read: a long file keeps no other waiting. */
  private Uni<Taking<DocumentReport>> fresh(UUID id, Request request, Path file) {
    return loading
        .load(file)
        .call(documents::oneAtATime)
        .call(() -> imports.supersede(request.source(), clock.instant()))
        .flatMap(
            faults ->
                documents
                    .compare(request.source())
                    .flatMap(delta -> take(id, request, delta, faults)));
  }

  private Uni<Taking<DocumentReport>> take(
      UUID id, Request request, Documents.Delta delta, Faults faults) {
    var reason = waitReason(request, delta);
    return documents
        .lastOf(request.source())
        .flatMap(
            base ->
                (reason == null
                        ? publication.publish(request.source(), delta)
                        : documents.keep(id).replaceWith(DocumentVersion.NONE))
                    .flatMap(
                        version ->
                            imports
                                .keep(
                                    id, request, delta, base, faults, caller.get(), clock.instant())
                                .invoke(row -> becomes(row, reason, version))))
        .call(
            row ->
                journal.write(
                    reason == null ? JournalAction.IMPORTED : JournalAction.RECORDED,
                    RECORD,
                    List.of(row.id),
                    null,
                    null))
        .map(row -> taken(imports.report(row), false));
  }

  private static void becomes(
      DocumentImportRow row, @Nullable WaitReason reason, DocumentVersion version) {
    row.waitsBecause = reason;
    row.state = reason == null ? ImportState.APPLIED : ImportState.WAITING;
    row.version = reason == null ? version.version() : null;
  }

  private @Nullable WaitReason waitReason(Request request, Documents.Delta delta) {
    if (delta.shrinksBy(mostThatMayGo)) {
      return WaitReason.SHRINKS;
    }
    return request.hold() ? WaitReason.HELD : null;
  }

  private static Taking<DocumentReport> taken(DocumentReport report, boolean replayed) {
    return new Taking.Taken<>(report, report.state() == ImportState.WAITING, replayed);
  }

  /**
   * Decides about a file that waits; the same decision sent again is the same decision.
   *
   * @return null when there is no such import
   */
  @WithTransaction
  Uni<@Nullable Ruling<DocumentReport>> decide(
      UUID id, ImportDecision decision, String note, EntityTag read) {
    return documents
        .oneAtATime()
        .chain(() -> imports.findById(id))
        .flatMap(
            row -> row == null ? Uni.createFrom().nullItem() : decide(row, decision, note, read));
  }

  private Uni<Ruling<DocumentReport>> decide(
      DocumentImportRow row, ImportDecision decision, String note, EntityTag read) {
    if (row.state != ImportState.WAITING) {
      return Uni.createFrom()
          .item(
              row.state == decision.makes() && note.equals(row.note)
                  ? new Ruling.Decided<>(imports.report(row), row.revision)
                  : new Ruling.DecidedBefore<>());
    }
    read.mustBe(row.revision);
    return switch (decision) {
      case REJECTED -> decided(row, decision, note);
      case APPROVED ->
          row.recordedBy.equals(caller.get().id())
              ? Uni.createFrom().item(new Ruling.OwnImport<>())
              : documents
                  .lastOf(row.source)
                  .flatMap(
                      last ->
                          last > row.base
                              ? Uni.createFrom().item(new Ruling.Outdated<>())
                              : approve(row, note));
    };
  }

  private Uni<Ruling<DocumentReport>> approve(DocumentImportRow waiting, String note) {
    return documents
        .takeUp(waiting.id)
        .chain(() -> publication.publish(waiting.source, waiting.delta()))
        // publishing leaves nothing in the session
        .flatMap(
            version ->
                imports
                    .findById(waiting.id)
                    .map(Objects::requireNonNull)
                    .invoke(row -> row.version = version.version()))
        .flatMap(row -> decided(row, ImportDecision.APPROVED, note));
  }

  /** Written out, so that the answer has the revision that it made. */
  private Uni<Ruling<DocumentReport>> decided(
      DocumentImportRow row, ImportDecision decision, String note) {
    row.state = decision.makes();
    row.decidedAt = clock.instant();
    row.decidedBy = caller.get().id();
    row.note = note;
    return journal
        .write(decision.action(), RECORD, List.of(row.id), null, note)
        .call(imports::flush)
        .map(done -> new Ruling.Decided<>(imports.report(row), row.revision));
  }
}
