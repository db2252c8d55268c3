package org.sinur.screening.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.listeddocuments.DocumentMatch;
import org.sinur.listeddocuments.DocumentNumber;
import org.sinur.listeddocuments.ListedDocument;
import org.sinur.listeddocuments.ListedDocuments;
import org.sinur.listeddocuments.NumberAgreement;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.listeddocuments.StateAgreement;
import org.sinur.traveldocument.StateCode;

/**
 * The listed documents at hand, in memory. Searched by many at once while one thread, {@link
 * DocumentHearing}, keeps them up to date. Numbers are found in an index that says on which page
 * they are; the page says the rest.
 */
@ApplicationScoped
public class LocalDocuments {

  private static final Logger LOG = Logger.getLogger(LocalDocuments.class);

  private final ListedDocuments index = new ListedDocuments();
  private final Map<Integer, Held> pages = new ConcurrentHashMap<>();
  private final ObjectReader reader;
  private final InstantSource clock;
  private final Duration tooOldAfter;
  private final AtomicInteger held = new AtomicInteger();
  private volatile @Nullable DocumentVersion version;

  private record Held(DocumentPage page, int documents) {}

  LocalDocuments(
      ObjectMapper json,
      InstantSource clock,
      @ConfigProperty(name = "screening.list.too-old-after") Duration tooOldAfter,
      MeterRegistry metrics) {
    this.reader = json.readerFor(ToldPage.class);
    this.clock = clock;
    this.tooOldAfter = tooOldAfter;
    Gauge.builder("sinur.documents.held", held, AtomicInteger::get)
        .description("Listed documents held")
        .register(metrics);
  }

  /**
   * A listed document that a presented one may be.
   *
   * @param byNumber how the numbers agree
   * @param byState how the issuing States agree
   */
  public record Match(ToldDocument document, NumberAgreement byNumber, StateAgreement byState) {}

  /** How far the documents at hand can be relied upon now. */
  public DocumentListStatus status() {
    return DocumentListStatus.of(version, held.get(), clock.instant(), tooOldAfter);
  }

  /** The listed documents that one may be, the strongest match first. */
  public List<Match> find(PresentedDocument presented) {
    return index.find(presented).stream().flatMap(this::matches).toList();
  }

  /** Nothing of a document that was taken off a moment ago. */
  private Stream<Match> matches(DocumentMatch match) {
    var page = pages.get(match.document().subject());
    return page == null
        ? Stream.empty()
        : page.page().documents(reader).stream()
            .filter(
                document -> listed(document, match.document().subject()).equals(match.document()))
            .map(document -> new Match(document, match.number(), match.state()));
  }

  /** The pages at hand. */
  Set<Integer> pages() {
    return new TreeSet<>(pages.keySet());
  }

  /** How many documents are on these pages. */
  int documents(Collection<Integer> some) {
    return some.stream()
        .map(pages::get)
        .mapToInt(page -> page == null ? 0 : page.documents())
        .sum();
  }

  /** Reads a page as it was told; empty where that cannot be done. */
  Optional<DocumentPage.Read> read(int number, DocumentPage page) {
    try {
      var documents = page.documents(reader);
      listed(documents, number);
      return Optional.of(new DocumentPage.Read(page, documents));
    } catch (RuntimeException e) {
      LOG.errorf("Page %d of the listed documents cannot be read: %s", number, e.getClass());
      return Optional.empty();
    }
  }

  /** Takes in what was kept, all at once, before anything else. */
  void load(Map<Integer, DocumentPage> kept) {
    index.add(
        kept.entrySet().stream()
            .flatMap(
                entry ->
                    read(entry.getKey(), entry.getValue())
                        .map(page -> hold(entry.getKey(), page).stream())
                        .orElse(Stream.empty())));
  }

  /**
   * Takes a page in the place of what it was; a document that stays on it is found all the while.
   */
  void put(int number, DocumentPage.Read page) {
    var before = listed(number);
    var now = hold(number, page);
    index.add(now.stream());
    before.removeAll(now);
    index.remove(before.stream());
  }

  /** Nothing is left on a page. */
  void remove(int number) {
    var before = listed(number);
    var page = pages.remove(number);
    held.addAndGet(page == null ? 0 : -page.documents());
    index.remove(before.stream());
  }

  /** Takes the word that a version is complete, after all that it changed. */
  void inForce(DocumentVersion told) {
    version = told;
  }

  @Nullable DocumentVersion version() {
    return version;
  }

  private Set<ListedDocument> hold(int number, DocumentPage.Read read) {
    var count = read.documents().size();
    var before = pages.put(number, new Held(read.page(), count));
    held.addAndGet(count - (before == null ? 0 : before.documents()));
    return listed(read.documents(), number);
  }

  private Set<ListedDocument> listed(int number) {
    var page = pages.get(number);
    return page == null ? new HashSet<>() : listed(page.page().documents(reader), number);
  }

  private static Set<ListedDocument> listed(List<ToldDocument> documents, int page) {
    var listed = HashSet.<ListedDocument>newHashSet(documents.size());
    documents.forEach(document -> listed.add(listed(document, page)));
    return listed;
  }

  private static ListedDocument listed(ToldDocument document, int page) {
    return new ListedDocument(
        new DocumentNumber(document.number()), new StateCode(document.issuingState()), page);
  }
}
