package org.sinur.screening.archive;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sinur.screening.check.ListMatch;
import org.sinur.screening.check.ListedDocumentMatch;
import org.sinur.screening.document.ToldDocument;
import org.sinur.service.KeptJson;

/** The late matches. */
@ApplicationScoped
public class LateMatches implements PanacheRepositoryBase<LateMatchRow, UUID> {

  private final KeptJson json;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  LateMatches(KeptJson json) {
    this.json = json;
  }

  /** The late matches of a screening, the earliest first. */
  public Uni<List<LateMatch>> ofScreening(UUID screeningId) {
    return list("screeningId = ?1 order by foundAt, id", screeningId)
        .map(rows -> rows.stream().map(this::match).toList());
  }

  /** The late matches of these screenings, by screening. */
  public Uni<Map<UUID, List<LateMatch>>> ofScreenings(Collection<UUID> screeningIds) {
    return screeningIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : list("screeningId in ?1 order by foundAt, id", screeningIds)
            .map(
                rows ->
                    rows.stream()
                        .map(this::match)
                        .collect(Collectors.groupingBy(LateMatch::screeningId)));
  }

  /** Those of them that are of listed subjects. */
  public static List<ListMatch> subjects(List<LateMatch> late) {
    return late.stream().map(LateMatch::match).filter(Objects::nonNull).toList();
  }

  /** Keeps late matches. */
  public Uni<Void> keep(List<LateMatch> matches) {
    return persist(matches.stream().map(this::row)).replaceWithVoid();
  }

  private LateMatchRow row(LateMatch late) {
    var row = new LateMatchRow();
    row.id = ids.generate();
    row.screeningId = late.screeningId();
    row.foundAt = late.foundAt();
    row.listVersion = late.listVersion();
    row.referralId = late.referralId();
    var match = late.match();
    if (match == null) {
      var listed = Objects.requireNonNull(late.listedDocument());
      row.fingerprint = fingerprint(listed.document());
      row.content = json.write(listed);
    } else {
      row.subjectId = match.subject().id();
      row.fingerprint = Identity.sha256(match.by() + json.write(match.subject()));
      row.content = json.write(match);
    }
    return row;
  }

  /** Of what {@link ToldDocument#saysTheSameAs} compares. */
  private static String fingerprint(ToldDocument d) {
    return Identity.sha256(
        String.join("\n", d.source(), d.issuingState(), d.number(), d.type(), d.fraud()));
  }

  private LateMatch match(LateMatchRow row) {
    return row.subjectId == null
        ? LateMatch.of(
            row.screeningId,
            json.read(row.content, ListedDocumentMatch.class),
            row.foundAt,
            row.listVersion,
            row.referralId)
        : LateMatch.of(
            row.screeningId,
            json.read(row.content, ListMatch.class),
            row.foundAt,
            row.listVersion,
            row.referralId);
  }
}
