package org.sinur.watchlist.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.ManyRows;
import org.sinur.service.KeptJson;
import org.sinur.watchlist.subject.Subjects;
import org.sinur.watchlist.subject.WrittenSubject;
import org.sinur.watchlist.version.ListDelta;

/**
 * What imports change. Of a waiting one that is kept for the decision; of one in force it is read
 * back from the versions of its subjects.
 */
@ApplicationScoped
class ImportChanges implements PanacheRepositoryBase<ImportChangeRow, UUID> {

  private static final String OF_A_VERSION =
      """
      select subject_id,
             max(content) filter (where until = ?1) as before,
             max(content) filter (where since = ?1) as after
      from subject_version
      where (since = ?1 or until = ?1) and subject_id %s ?2
      group by subject_id order by subject_id limit ?3
      """;

  /** The subjects as they were when the file was compared, whatever has become of them since. */
  private static final String OF_A_FILE =
      """
      select change.subject_id, subject.content as before, change.content as after
      from import_change change
      left join subject_version subject
        on subject.subject_id = change.subject_id
        and subject.since <= ?1 and (subject.until is null or subject.until > ?1)
      where change.import_id = ?4 and change.subject_id %s ?2
      order by change.subject_id limit ?3
      """;

  private static final ManyRows KEPT =
      new ManyRows(
          """
          insert into import_change (id, import_id, subject_id, content, fingerprint)
          select cast(id as uuid), cast(import_id as uuid), subject_id, content, fingerprint
          from unnest(cast(?1 as text[]), cast(?2 as text[]), cast(?3 as text[]),
                      cast(?4 as text[]), cast(?5 as text[]))
            as change (id, import_id, subject_id, content, fingerprint)
          """);

  private final Subjects subjects;
  private final KeptJson json;
  private final Vertx vertx;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  ImportChanges(Subjects subjects, KeptJson json, Vertx vertx) {
    this.subjects = subjects;
    this.json = json;
    this.vertx = vertx;
  }

  /**
   * A subject before and after an import.
   *
   * @param before as JSON; null when it was not in force
   * @param after as JSON; null when it is no longer listed
   */
  record Pair(String subjectId, @Nullable String before, @Nullable String after) {}

  /**
   * What was kept of a subject, read without becoming part of the session: it would look over all
   * of a long list with every thousand rows that are written.
   */
  record Kept(String subjectId, @Nullable String content, @Nullable String fingerprint) {}

  /** Keeps what an import would change. */
  Uni<Void> keep(UUID importId, ListDelta delta) {
    var rows =
        Stream.concat(
                delta.begun().stream()
                    .map(s -> row(importId, s.id(), s.content(), s.fingerprint())),
                delta.removed().stream().map(id -> row(importId, id, null, null)))
            .toList();
    return KEPT.write(rows);
  }

  /** What was kept, for the list it was compared with. */
  Uni<ListDelta> kept(ImportRow row) {
    return find("importId", row.id)
        .project(Kept.class)
        .list()
        .flatMap(
            changes ->
                subjects
                    .inForce(row.source)
                    .flatMap(inForce -> delta(changes, inForce.keySet(), row.unchanged)));
  }

  /** Of a whole list it takes seconds: not for an event loop. */
  private Uni<ListDelta> delta(List<Kept> changes, Set<String> inForce, int unchanged) {
    return vertx.executeBlocking(() -> read(changes, inForce, unchanged), false);
  }

  private ListDelta read(List<Kept> changes, Set<String> inForce, int unchanged) {
    var added = new ArrayList<WrittenSubject>();
    var changed = new ArrayList<WrittenSubject>();
    var removed = new HashSet<String>();
    for (var change : changes) {
      var content = change.content();
      var fingerprint = change.fingerprint();
      if (content == null || fingerprint == null) {
        removed.add(change.subjectId());
      } else {
        (inForce.contains(change.subjectId()) ? changed : added)
            .add(new WrittenSubject(subjects.read(content), content, fingerprint));
      }
    }
    return new ListDelta(added, changed, removed, unchanged);
  }

  /** One page of what an import changes, by subject id, beginning after this id. */
  Uni<List<ImportChange>> page(ImportRow row, String after, int limit) {
    return pairs(row, ">", after, limit).map(pairs -> pairs.stream().map(this::compared).toList());
  }

  /** What an import changes of one subject; null when nothing. */
  Uni<@Nullable Pair> of(ImportRow row, String subjectId) {
    return pairs(row, "=", subjectId, 1).map(pairs -> pairs.isEmpty() ? null : pairs.getFirst());
  }

  private Uni<List<Pair>> pairs(ImportRow row, String comparison, String subjectId, int limit) {
    var version = row.version;
    return getSession()
        .flatMap(
            session -> {
              var query =
                  session
                      .createNativeQuery(
                          (version == null ? OF_A_FILE : OF_A_VERSION).formatted(comparison),
                          Object[].class)
                      .setParameter(1, version == null ? row.base : version)
                      .setParameter(2, subjectId)
                      .setParameter(3, limit);
              return (version == null ? query.setParameter(4, row.id) : query).getResultList();
            })
        .map(
            rows ->
                rows.stream()
                    .map(r -> new Pair((String) r[0], (String) r[1], (String) r[2]))
                    .toList());
  }

  private ImportChange compared(Pair pair) {
    return ImportChange.between(pair.subjectId(), tree(pair.before()), tree(pair.after()));
  }

  private @Nullable JsonNode tree(@Nullable String content) {
    return content == null ? null : json.tree(content);
  }

  private @Nullable String[] row(
      UUID importId, String subjectId, @Nullable String content, @Nullable String fingerprint) {
    return new @Nullable String[] {
      ids.generate().toString(), importId.toString(), subjectId, content, fingerprint
    };
  }
}
