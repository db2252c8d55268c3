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
import java.util.Objects;
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
import org.sinur.screening.list.ListMark;
import org.sinur.traveldocument.StateCode;

/**
 * The listed documents at hand, in memory. Searched by many at once while one thread, {@link
 * DocumentHearing}, keeps them up to date. Numbers are found in an index that says on which page
 * they are; the page says the rest.
 */
@ApplicationScoped
public class LocalDocuments {

  private static final Logger LOG = Logger.getLogger(LocalDocuments.class);

  /** A list of a million, as objects, would not fit the memory of a small service. */
  private static final int LOADED_AT_ONCE = 256;

  private final ListedDocuments index = new ListedDocuments();
  private final Map<Integer, Held> pages = new ConcurrentHashMap<>();
  private final Map<String, StateCode> states = new ConcurrentHashMap<>();
  private final ObjectReader reader;
  private final InstantSource clock;
  private final Duration tooOldAfter;
  private final AtomicInteger held = new AtomicInteger();
  private volatile @Nullable DocumentVersion version;
  private volatile @Nullable ListMark mark;

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

  /** Whether one that a presented document may be is on these pages; reads none of them. */
  public boolean mayBeOn(Set<Integer> some, PresentedDocument presented) {
    return index.find(presented).stream()
        .anyMatch(match -> some.contains(match.document().subject()));
  }

  /** Up to where they were heard; null while no version has been heard of. */
  public @Nullable ListMark mark() {
    return mark;
  }

  /** The pages at hand. */
  public Set<Integer> pages() {
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
      return Optional.of(new DocumentPage.Read(page, listed(documents, number), documents.size()));
    } catch (RuntimeException e) {
      LOG.errorf("Page %d of the listed documents cannot be read: %s", number, e.getClass());
      return Optional.empty();
    }
  }

  /** Takes in what was kept, before anything else: by all processors, because a counter waits. */
  void load(Map<Integer, DocumentPage> kept) {
    var numbers = List.copyOf(kept.keySet());
    for (var from = 0; from < numbers.size(); from += LOADED_AT_ONCE) {
      var some = numbers.subList(from, Math.min(from + LOADED_AT_ONCE, numbers.size()));
      index.add(
          some.parallelStream().flatMap(number -> load(number, kept).stream()).toList().stream());
    }
  }

  private Set<ListedDocument> load(int number, Map<Integer, DocumentPage> kept) {
    return read(number, Objects.requireNonNull(kept.get(number)))
        .map(page -> hold(number, page))
        .orElse(Set.of());
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
  void inForce(DocumentVersion told, ListMark where) {
    version = told;
    mark = where;
  }

  @Nullable DocumentVersion version() {
    return version;
  }

  private Set<ListedDocument> hold(int number, DocumentPage.Read read) {
    var before = pages.put(number, new Held(read.page(), read.documents()));
    held.addAndGet(read.documents() - (before == null ? 0 : before.documents()));
    return read.listed();
  }

  private Set<ListedDocument> listed(int number) {
    var page = pages.get(number);
    return page == null ? new HashSet<>() : listed(page.page().documents(reader), number);
  }

  private Set<ListedDocument> listed(List<ToldDocument> documents, int page) {
    var listed = HashSet.<ListedDocument>newHashSet(documents.size());
    documents.forEach(document -> listed.add(listed(document, page)));
    return listed;
  }

  private ListedDocument listed(ToldDocument document, int page) {
    return new ListedDocument(
        new DocumentNumber(document.number()),
        states.computeIfAbsent(document.issuingState(), StateCode::new),
        page);
  }
}
