package org.sinur.watchlist.subject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The subjects of the list, in all versions. */
@ApplicationScoped
public class Subjects implements PanacheRepositoryBase<SubjectRow, UUID> {

  private final ObjectMapper json;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Subjects(ObjectMapper json) {
    this.json = json;
  }

  /** The fingerprints of what is in force from a source, by subject id. */
  public Uni<Map<String, String>> inForce(String source) {
    return find("source = ?1 and until is null", source)
        .project(Fingerprint.class)
        .list()
        .map(
            rows ->
                rows.stream()
                    .collect(Collectors.toMap(Fingerprint::subjectId, Fingerprint::fingerprint)));
  }

  /** What is in force of one subject. */
  public Uni<@Nullable ListedSubject> inForceById(String subjectId) {
    return find("subjectId = ?1 and until is null", subjectId)
        .firstResult()
        .map(row -> row == null ? null : content(row));
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
    return page.page(0, limit).list().map(rows -> rows.stream().map(this::content).toList());
  }

  /** How many subjects are in force. */
  public Uni<Long> countInForce() {
    return count("until is null");
  }

  /** Ends what is in force of these subjects with this version. */
  public Uni<Integer> end(Collection<String> subjectIds, long version) {
    return subjectIds.isEmpty()
        ? Uni.createFrom().item(0)
        : update("until = ?1 where until is null and subjectId in ?2", version, subjectIds);
  }

  /** Puts these subjects in force with this version. */
  public Uni<Void> begin(Collection<ListedSubject> subjects, long version) {
    var rows = subjects.stream().map(s -> row(s, version)).toArray();
    return getSession().flatMap(session -> session.persistAll(rows));
  }

  /** What two readings of a subject are compared by. */
  public String fingerprint(ListedSubject subject) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(write(subject).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private SubjectRow row(ListedSubject subject, long version) {
    var row = new SubjectRow();
    row.id = ids.generate();
    row.subjectId = subject.id();
    row.source = subject.source();
    row.kind = subject.kind();
    row.reference = subject.reference();
    row.since = version;
    row.fingerprint = fingerprint(subject);
    row.content = write(subject);
    return row;
  }

  private String write(ListedSubject subject) {
    try {
      return json.writeValueAsString(subject);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ListedSubject content(SubjectRow row) {
    try {
      return json.readValue(row.content, ListedSubject.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("subject " + row.subjectId + " cannot be read", e);
    }
  }

  /** A subject's id and the fingerprint of what is in force. */
  record Fingerprint(String subjectId, String fingerprint) {}
}
