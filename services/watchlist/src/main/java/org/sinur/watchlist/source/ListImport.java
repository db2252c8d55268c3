package org.sinur.watchlist.source;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.Subjects;
import org.sinur.watchlist.version.ListFacts;
import org.sinur.watchlist.version.ListVersion;
import org.sinur.watchlist.version.ListVersions;

/** Puts what was read from a file in force: everything of it in one transaction, or nothing. */
@ApplicationScoped
class ListImport {

  private final Subjects subjects;
  private final ListVersions versions;
  private final Imports imports;
  private final Outbox outbox;
  private final Journal journal;
  private final Idempotency idempotency;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final double mostThatMayGo;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ListImport(
      Subjects subjects,
      ListVersions versions,
      Imports imports,
      Outbox outbox,
      Journal journal,
      Idempotency idempotency,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "watchlist.import.most-that-may-go") double mostThatMayGo) {
    this.subjects = subjects;
    this.versions = versions;
    this.imports = imports;
    this.outbox = outbox;
    this.journal = journal;
    this.idempotency = idempotency;
    this.caller = caller;
    this.clock = clock;
    this.mostThatMayGo = mostThatMayGo;
  }

  /**
   * A file to take in.
   *
   * @param source its publisher
   * @param sha256 which file it is
   * @param shrinkingAccepted whether a person has said that the list may lose this many
   */
  record Request(String source, String sha256, boolean shrinkingAccepted) {}

  /** What came of it. */
  sealed interface Outcome {

    /** It is in force, now or since it was first sent. */
    record InForce(ImportReport report, boolean replayed) implements Outcome {}

    /** It would drop too much, and nothing was changed. */
    record Shrinks(int removed, int before) implements Outcome {}

    /** The Idempotency-Key belongs to another file. */
    record KeyReused() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> put(Request request, String key, ListReading.Whole list) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> fresh(id, request, list);
                  case Claim.Replayed(var first) -> replayed(first);
                  case Claim.Reused() -> Uni.createFrom().item(new Outcome.KeyReused());
                });
  }

  private Uni<Outcome> fresh(UUID id, Request request, ListReading.Whole list) {
    return imports
        .oneAtATime()
        .chain(() -> subjects.inForce(request.source()))
        .map(inForce -> ListDelta.between(inForce, list.subjects(), subjects::fingerprint))
        .flatMap(
            delta ->
                delta.shrinksBy(mostThatMayGo) && !request.shrinkingAccepted()
                    ? refused(delta)
                    : apply(id, request, list, delta));
  }

  /** A refusal undoes the transaction, and with it the claim on the key. */
  private Uni<Outcome> refused(ListDelta delta) {
    var before = delta.changed().size() + delta.unchanged() + delta.removed().size();
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Shrinks(delta.removed().size(), before));
  }

  private Uni<Outcome> apply(UUID id, Request request, ListReading.Whole list, ListDelta delta) {
    return subjects
        .countInForce()
        .map(before -> before + delta.added().size() - delta.removed().size())
        .flatMap(
            after ->
                versions.publish(
                    request.source(),
                    delta.added().size(),
                    delta.changed().size(),
                    delta.removed().size(),
                    after))
        .flatMap(
            version -> {
              var report =
                  new ImportReport(
                      id,
                      request.source(),
                      version.publishedAt(),
                      list.generatedAt(),
                      request.sha256(),
                      list.subjects().size(),
                      delta.unchanged(),
                      version,
                      list.faults());
              return inForce(delta, version)
                  .chain(() -> imports.keep(report, caller.get().id()))
                  .chain(() -> outbox.tell(facts(delta, version)))
                  .chain(
                      () ->
                          journal.write(JournalAction.IMPORTED, "import", List.of(id), null, null))
                  .replaceWith(new Outcome.InForce(report, false));
            });
  }

  private Uni<Void> inForce(ListDelta delta, ListVersion version) {
    var ended = new ArrayList<>(delta.removed());
    delta.changed().stream().map(ListedSubject::id).forEach(ended::add);
    var begun = Stream.concat(delta.added().stream(), delta.changed().stream()).toList();
    return subjects
        .end(ended, version.version())
        .chain(() -> subjects.begin(begun, version.version()));
  }

  private List<Fact> facts(ListDelta delta, ListVersion version) {
    var when = version.publishedAt();
    return Stream.of(
            delta.removed().stream().sorted().map(subject -> ListFacts.delisted(subject, when)),
            Stream.concat(delta.added().stream(), delta.changed().stream())
                .map(subject -> ListFacts.listed(subject, when)),
            Stream.of(ListFacts.inForce(version, clock.instant())))
        .flatMap(facts -> facts)
        .toList();
  }

  private Uni<Outcome> replayed(UUID id) {
    return imports.byId(id).map(report -> new Outcome.InForce(report, true));
  }
}
