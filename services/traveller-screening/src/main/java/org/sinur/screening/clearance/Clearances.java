package org.sinur.screening.clearance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.archive.Identity;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.check.Findings;
import org.sinur.screening.check.ListMatch;
import org.sinur.screening.list.ToldSubject;
import org.sinur.service.LatestFirst;

/** The clearances: given with an officer's decision, heeded at every screening. */
@ApplicationScoped
public class Clearances implements PanacheRepositoryBase<ClearanceRow, UUID> {

  private final ObjectMapper json;
  private final Duration validFor;
  private final Duration putRightFor;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Clearances(
      ObjectMapper json,
      @ConfigProperty(name = "screening.clearance.valid-for") Duration validFor,
      @ConfigProperty(name = "screening.redress.valid-for") Duration putRightFor) {
    this.json = json;
    this.validFor = validFor;
    this.putRightFor = putRightFor;
  }

  /**
   * Keeps that this traveller is none of the listed persons whose names were found alike.
   *
   * @param screening what the officer looked at
   * @param later what a changed list matched with the traveller after the screening
   * @param referralId the referral that was so resolved
   * @param by the officer: the subject's id in the realm
   * @param now when
   * @return the ids of the clearances
   */
  public Uni<List<UUID>> give(
      Screening screening, List<ListMatch> later, UUID referralId, String by, Instant now) {
    return keep(
        screening,
        later,
        (row, subject) -> {
          row.subjectFingerprint = fingerprint(subject);
          row.referralId = referralId;
          row.clearedAt = now;
          row.clearedBy = by;
          row.expiresAt = now.plus(validFor);
        });
  }

  /**
   * Keeps that it was a mistake to take this traveller for the listed persons whose names were
   * found alike, whatever their listings say later.
   *
   * @param screening what was looked at
   * @param later what a changed list matched with the traveller after the screening
   * @param redressId the request that was upheld
   * @param by who decided: the subject's id in the realm
   * @param now when
   * @return the ids of the clearances; none where no name was found alike, or nobody can be known
   *     again by this document
   */
  public Uni<List<UUID>> putRight(
      Screening screening, List<ListMatch> later, UUID redressId, String by, Instant now) {
    return keep(
        screening,
        later,
        (row, subject) -> {
          row.redressId = redressId;
          row.clearedAt = now;
          row.clearedBy = by;
          row.expiresAt = now.plus(putRightFor);
        });
  }

  private Uni<List<UUID>> keep(
      Screening screening, List<ListMatch> later, BiConsumer<ClearanceRow, ToldSubject> ground) {
    var matches = Stream.concat(screening.findings().matches().stream(), later.stream());
    var subjects = subjects(matches).values();
    var rows =
        Identity.of(screening.findings().document()).stream()
            .flatMap(
                identity ->
                    subjects.stream()
                        .map(
                            subject -> {
                              var row = row(identity, subject, screening);
                              ground.accept(row, subject);
                              return row;
                            }))
            .toList();
    return rows.isEmpty()
        ? Uni.createFrom().item(List.of())
        : persist(rows).replaceWith(rows.stream().map(row -> row.id).toList());
  }

  private ClearanceRow row(Identity identity, ToldSubject subject, Screening screening) {
    var row = new ClearanceRow();
    row.id = ids.generate();
    row.identity = identity.value();
    row.subjectId = subject.id();
    row.screeningId = screening.id();
    row.crossingPoint = screening.crossingPoint();
    return row;
  }

  /** What was found, knowing what officers decided before. */
  public Uni<Findings> heed(Findings findings, Instant now) {
    var subjects = subjects(findings.matches().stream());
    var identity = Identity.of(findings.document());
    if (subjects.isEmpty() || identity.isEmpty()) {
      return Uni.createFrom().item(findings);
    }
    return list(
            "identity = ?1 and subjectId in ?2 and withdrawnAt is null and expiresAt > ?3"
                + " order by clearedAt",
            identity.get().value(),
            subjects.keySet(),
            now)
        .map(rows -> findings.clearing(holding(rows, subjects)));
  }

  /**
   * Those given when the list said of the subject what it says now, or whatever it says; of several
   * the latest.
   */
  private Map<String, ListMatch.Cleared> holding(
      List<ClearanceRow> rows, Map<String, ToldSubject> subjects) {
    var holding = new HashMap<String, ListMatch.Cleared>();
    for (var row : rows) {
      var subject = subjects.get(row.subjectId);
      if (subject != null
          && (row.subjectFingerprint == null
              || row.subjectFingerprint.equals(fingerprint(subject)))) {
        holding.put(row.subjectId, new ListMatch.Cleared(row.id, row.clearedAt, row.expiresAt));
      }
    }
    return holding;
  }

  /**
   * One page of clearances, the latest first.
   *
   * @param places the crossing points where they were given; null for all
   * @param subjectId only those from this listed person; null for all
   * @param before the clearance after which to go on, going back in time
   */
  Uni<List<ClearanceRow>> page(
      @Nullable Set<String> places,
      @Nullable String subjectId,
      @Nullable ClearanceRow before,
      int limit) {
    var clearances =
        new LatestFirst("clearedAt")
            .where("crossingPoint in", places)
            .where("subjectId =", subjectId);
    return (before == null ? clearances : clearances.after(before.clearedAt, before.id))
        .page(this, limit);
  }

  /** Those matched by name; of several the last, which is what the list says now. */
  private static Map<String, ToldSubject> subjects(Stream<ListMatch> matches) {
    return matches
        .filter(m -> m.by() == ListMatch.By.NAME)
        .collect(Collectors.toMap(m -> m.subject().id(), ListMatch::subject, (old, now) -> now));
  }

  private String fingerprint(ToldSubject subject) {
    try {
      return Identity.sha256(json.writeValueAsString(subject));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
