package org.sinur.screening.list;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.listeddocuments.NumberAgreement;
import org.sinur.listeddocuments.PresentedDocument;
import org.sinur.listeddocuments.StateAgreement;
import org.sinur.namematching.Match;
import org.sinur.namematching.PersonIndex;
import org.sinur.namematching.PersonQuery;

/**
 * The list at hand, in memory. Searched by many at once while one thread, {@link ListHearing},
 * keeps it up to date; a search sees each subject either as it was or as it is.
 */
@ApplicationScoped
public class LocalList {

  private static final Logger LOG = Logger.getLogger(LocalList.class);

  private final Map<String, ToldSubject> subjects = new ConcurrentHashMap<>();
  private final Set<String> unusable = ConcurrentHashMap.newKeySet();
  private final PersonIndex persons = new PersonIndex();
  private final SubjectDocuments documents = new SubjectDocuments();
  private final InstantSource clock;
  private final Duration tooOldAfter;
  private volatile @Nullable ToldVersion version;
  private volatile @Nullable ListMark mark;

  LocalList(
      InstantSource clock,
      @ConfigProperty(name = "screening.list.too-old-after") Duration tooOldAfter,
      MeterRegistry metrics) {
    this.clock = clock;
    this.tooOldAfter = tooOldAfter;
    Gauge.builder("sinur.list.age", this, l -> l.ageSeconds())
        .baseUnit("seconds")
        .description("How long ago headquarters last said which version of the list is in force")
        .register(metrics);
    Gauge.builder("sinur.list.subjects", subjects, Map::size)
        .description("Subjects held")
        .register(metrics);
    Gauge.builder("sinur.list.unusable", unusable, Set::size)
        .description("Subjects that could not be read and are not searched")
        .register(metrics);
  }

  /**
   * A listed subject that a document may belong to.
   *
   * @param subject the subject
   * @param number the number as listed, without what parts it
   * @param byNumber how the numbers agree
   * @param byState how the issuing States agree
   */
  public record DocumentMatch(
      ToldSubject subject, String number, NumberAgreement byNumber, StateAgreement byState) {}

  /** How far the list can be relied upon now. */
  public ListStatus status() {
    return ListStatus.of(version, subjects.size(), unusable.size(), clock.instant(), tooOldAfter);
  }

  /**
   * The listed persons that somebody may be, best first.
   *
   * @param least the least score, in [0,1]
   */
  public List<Match> findPersons(PersonQuery query, double least, int limit) {
    return persons.search(query, least, limit);
  }

  /** The listed subjects that a document may belong to, the strongest match first. */
  public List<DocumentMatch> findDocuments(PresentedDocument presented) {
    var matches = new ArrayList<DocumentMatch>();
    for (var found : documents.find(presented)) {
      var match = found.match();
      subject(found.subjectId())
          .map(
              s ->
                  new DocumentMatch(
                      s, match.document().number().value(), match.number(), match.state()))
          .ifPresent(matches::add);
    }
    return matches;
  }

  /** Up to where the list was heard; null while no version has been heard of. */
  public @Nullable ListMark mark() {
    return mark;
  }

  /** Those of the subjects that are at hand, to be searched apart from the others. */
  public ListExcerpt only(Collection<String> ids) {
    return new ListExcerpt(ids.stream().flatMap(id -> subject(id).stream()).toList());
  }

  /** A subject at hand. */
  public Optional<ToldSubject> subject(String id) {
    return Optional.ofNullable(subjects.get(id));
  }

  /** The ids of all subjects at hand. */
  public Set<String> ids() {
    return Set.copyOf(subjects.keySet());
  }

  void put(ToldSubject subject) {
    var before = subjects.put(subject.id(), subject);
    documents.put(before, subject);
    unusable.remove(subject.id());
    if (subject.isPerson()) {
      persons.put(subject.person());
    }
  }

  void remove(String id) {
    var before = subjects.remove(id);
    unusable.remove(id);
    persons.remove(id);
    if (before != null) {
      documents.remove(before);
    }
  }

  /**
   * Notes that a subject was told of in a way that cannot be read: it stays as it was, if it was.
   */
  void cannotRead(String id) {
    LOG.errorf("Listed subject %s cannot be read and is not searched as told", id);
    if (!subjects.containsKey(id)) {
      unusable.add(id);
    }
  }

  /** Takes the word that a version is complete, after all that it changed. */
  void inForce(ToldVersion told, ListMark where) {
    version = told;
    mark = where;
  }

  private double ageSeconds() {
    var age = status().ageSeconds();
    return age == null ? Double.NaN : age;
  }
}
