package org.sinur.watchlist.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sinur.outbox.Outbox;
import org.sinur.watchlist.retelling.WholeState;

/**
 * Puts what is changing in force, in the transaction at hand: a version, its documents, and the
 * pages that are told.
 */
@ApplicationScoped
class DocumentPublication implements WholeState {

  /** All facts of a transaction are in memory until they are written out. */
  private static final int PAGES_AT_ONCE = 128;

  private final Documents documents;
  private final Outbox outbox;
  private final InstantSource clock;

  DocumentPublication(Documents documents, Outbox outbox, InstantSource clock) {
    this.documents = documents;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Publishes a version; changes have to wait for one another until the transaction ends. Entities
   * that were read before are no longer part of the session.
   */
  Uni<DocumentVersion> publish(String source, Documents.Delta delta) {
    var now = clock.instant();
    return documents
        .publish(source, delta, now)
        .call(() -> documents.pages().flatMap(pages -> tell(pages, now)))
        .call(version -> outbox.tell(DocumentFacts.inForce(version, now)));
  }

  @Override
  public String topic() {
    return DocumentFacts.TOPIC;
  }

  @Override
  public Uni<Void> oneAtATime() {
    return documents.oneAtATime();
  }

  @Override
  public Uni<Void> tellAnew() {
    var now = clock.instant();
    return documents
        .pagesInForce()
        .flatMap(pages -> tell(pages, now))
        .chain(documents::inForce)
        .flatMap(version -> outbox.tell(DocumentFacts.inForce(version, now)));
  }

  private Uni<Void> tell(List<Integer> pages, Instant now) {
    return Multi.createFrom()
        .items(
            IntStream.iterate(0, from -> from < pages.size(), from -> from + PAGES_AT_ONCE).boxed())
        .onItem()
        .transformToUniAndConcatenate(
            from ->
                tellSome(pages.subList(from, Math.min(from + PAGES_AT_ONCE, pages.size())), now))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> tellSome(List<Integer> pages, Instant now) {
    return documents
        .told(pages)
        .map(
            told ->
                told.stream()
                    .map(page -> DocumentFacts.page(page.number(), page.rows(), now))
                    .toList())
        .chain(outbox::tell)
        .chain(Panache::getSession)
        .call(Mutiny.Session::flush)
        .invoke(Mutiny.Session::clear)
        .replaceWithVoid();
  }
}
