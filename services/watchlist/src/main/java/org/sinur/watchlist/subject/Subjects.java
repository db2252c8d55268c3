package org.sinur.watchlist.subject;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.ManyRows;
import org.sinur.service.KeptJson;

/** The subjects of the list, in all versions. */
@ApplicationScoped
public class Subjects implements PanacheRepositoryBase<SubjectRow, UUID> {

  private static final String IN_VERSION = "since <= ?2 and (until is null or until > ?2)";

  private static final ManyRows BEGUN =
      new ManyRows(
          """
          insert into subject_version
            (id, subject_id, source, kind, reference, since, expires_on, fingerprint, content)
          select cast(id as uuid), subject_id, source, kind, reference, cast(since as bigint),
                 cast(expires_on as date), fingerprint, content
          from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]),
                      cast(?4 as text[]), cast(?5 as text[]), cast(?6 as text[]),
                      cast(?7 as text[]), cast(?8 as text[]), cast(?9 as text[]))
            as subject (id, subject_id, source, kind, reference, since, expires_on, fingerprint,
                        content)
          """);

  private final KeptJson json;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Subjects(KeptJson json) {
    this.json = json;
  }

  /** The fingerprints of what is in force from a source, by subject id. */
  public Uni<Map<String, String>> inForce(String source) {
    return find("source = ?1 and until is null", source)
        .project(Fingerprint.class)
        .list()
        .map(Subjects::byId);
  }

  /** The fingerprint of what is in force of one subject, by its id; empty where nothing is. */
  public Uni<Map<String, String>> fingerprint(String subjectId) {
    return find("subjectId = ?1 and until is null", subjectId)
        .project(Fingerprint.class)
        .list()
        .map(Subjects::byId);
  }

  /** The ids of what a version listed from a source, but for what holds no longer today. */
  public Uni<Set<String>> stillHolding(String source, long version, LocalDate today) {
    return find(
            "source = ?1 and " + IN_VERSION + " and (expiresOn is null or expiresOn >= ?3)",
            source,
            version,
            today)
        .project(Fingerprint.class)
        .list()
        .map(rows -> rows.stream().map(Fingerprint::subjectId).collect(Collectors.toSet()));
  }

  /** What is in force of one subject. */
  public Uni<@Nullable ListedSubject> inForceById(String subjectId) {
    return find("subjectId = ?1 and until is null", subjectId)
        .firstResult()
        .map(row -> row == null ? null : read(row.content));
  }

  /** One page of what is in force, by id, beginning after this id. */
  public Uni<List<ListedSubject>> page(@Nullable String source, String after, int limit) {
    var page =
        source == null
            ? find("until is null and subjectId > ?1 order by subjectId", after)
            : find(
                "source = ?1 and until is null and subjectId > ?2 order by subjectId",
                source,
                after);
    return page.page(0, limit)
        .list()
        .map(rows -> rows.stream().map(row -> read(row.content)).toList());
  }

  /**
   * What is in force of a subject, as it was written.
   *
   * @param subjectId the subject's id
   * @param content the {@link ListedSubject} as JSON
   */
  public record Written(String subjectId, String content) {}

  /** One page of what is in force, by id, beginning after this id. */
  public Uni<List<Written>> written(String after, int limit) {
    return find("until is null and subjectId > ?1 order by subjectId", after)
        .project(Written.class)
        .page(0, limit)
        .list();
  }

  /** What a version of the list said of one subject. */
  public Uni<@Nullable ListedSubject> byId(String subjectId, long version) {
    return find("subjectId = ?1 and " + IN_VERSION, subjectId, version)
        .firstResult()
        .map(row -> row == null ? null : read(row.content));
  }

  /** One page of what a version of the list said, by id, beginning after this id. */
  public Uni<List<ListedSubject>> page(
      @Nullable String source, long version, String after, int limit) {
    var page =
        source == null
            ? find("subjectId > ?1 and " + IN_VERSION + " order by subjectId", after, version)
            : find(
                "subjectId > ?1 and " + IN_VERSION + " and source = ?3 order by subjectId",
                after,
                version,
                source);
    return page.page(0, limit)
        .list()
        .map(rows -> rows.stream().map(row -> read(row.content)).toList());
  }

  /** All that was ever said of a subject, the earliest first. */
  Uni<List<SubjectRow>> history(String subjectId) {
    return list("subjectId = ?1 order by since", subjectId);
  }

  /** How many subjects are in force. */
  public Uni<Long> countInForce() {
    return count("until is null");
  }

  /** Whether anything in force held no longer than until the day before. */
  public Uni<Boolean> anyExpired(LocalDate today) {
    return count("until is null and expiresOn < ?1", today).map(count -> count > 0);
  }

  /** The subjects in force that held no longer than until the day before, by source. */
  public Uni<Map<String, List<String>>> expired(LocalDate today) {
    return list("until is null and expiresOn < ?1", today)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.groupingBy(
                            row -> row.source,
                            Collectors.mapping(row -> row.subjectId, Collectors.toList()))));
  }

  /** Ends what is in force of these subjects with this version. */
  public Uni<Integer> end(Collection<String> subjectIds, long version) {
    return subjectIds.isEmpty()
        ? Uni.createFrom().item(0)
        : getSession()
            .flatMap(
                session ->
                    session
                        .createNativeQuery(
                            "update subject_version set until = ?1"
                                + " where until is null and subject_id = any(?2)")
                        .setParameter(1, version)
                        .setParameter(2, subjectIds.toArray(String[]::new))
                        .executeUpdate());
  }

  /** Puts these subjects in force with this version. */
  public Uni<Void> begin(Collection<WrittenSubject> subjects, long version) {
    return BEGUN.write(subjects.stream().map(subject -> row(subject, version)).toList());
  }

  /**
   * A subject in the form it is kept in. Of a whole list it takes seconds: not for an event loop.
   */
  public WrittenSubject write(ListedSubject subject) {
    try {
      var content = json.write(subject);
      var sha256 =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return new WrittenSubject(subject, content, HexFormat.of().formatHex(sha256));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A subject that was written. */
  public ListedSubject read(String content) {
    return json.read(content, ListedSubject.class);
  }

  private @Nullable String[] row(WrittenSubject written, long version) {
    var subject = written.subject();
    var lastDay = subject.mandate() == null ? null : subject.mandate().expiresOn();
    return new @Nullable String[] {
      ids.generate().toString(),
      subject.id(),
      subject.source(),
      subject.kind().name(),
      subject.reference(),
      Long.toString(version),
      lastDay == null ? null : lastDay.toString(),
      written.fingerprint(),
      written.content()
    };
  }

  private static Map<String, String> byId(List<Fingerprint> fingerprints) {
    return fingerprints.stream()
        .collect(Collectors.toMap(Fingerprint::subjectId, Fingerprint::fingerprint));
  }

  /** A subject's id and the fingerprint of what is in force. */
  record Fingerprint(String subjectId, String fingerprint) {}
}
