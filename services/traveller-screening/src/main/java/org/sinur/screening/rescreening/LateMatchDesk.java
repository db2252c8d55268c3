package org.sinur.screening.rescreening;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.screening.archive.LateMatch;
import org.sinur.screening.archive.LateMatches;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.archive.ScreeningFacts;
import org.sinur.screening.archive.Screenings;
import org.sinur.screening.check.Findings;
import org.sinur.screening.check.ListMatch;
import org.sinur.screening.check.ListedDocumentMatch;
import org.sinur.screening.clearance.Clearances;
import org.sinur.screening.referral.Cause;
import org.sinur.screening.referral.Referral;
import org.sinur.screening.referral.Referrals;

/**
 * Refers travellers whom a changed list matches, or whose documents it lists, to the second line
 * where they were screened.
 */
@ApplicationScoped
class LateMatchDesk {

  private final Screenings screenings;
  private final LateMatches lateMatches;
  private final Clearances clearances;
  private final Referrals referrals;
  private final Outbox outbox;
  private final Journal journal;
  private final InstantSource clock;

  LateMatchDesk(
      Screenings screenings,
      LateMatches lateMatches,
      Clearances clearances,
      Referrals referrals,
      Outbox outbox,
      Journal journal,
      InstantSource clock) {
    this.screenings = screenings;
    this.lateMatches = lateMatches;
    this.clearances = clearances;
    this.referrals = referrals;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Keeps what is new in the findings, and refers the traveller for it. What the screening found
   * itself, what was found late before, and whom an officer told the traveller from, is not new.
   *
   * @param screeningId the screening
   * @param now what a check finds now
   * @param changed of the listed subjects only these count
   * @return how many matches were new
   */
  @WithTransaction
  Uni<Integer> keep(UUID screeningId, Findings now, Set<String> changed) {
    return clearances
        .heed(now, clock.instant())
        .flatMap(
            heeded ->
                screenings
                    .byId(screeningId)
                    .map(Objects::requireNonNull)
                    .flatMap(
                        screening ->
                            lateMatches
                                .ofScreening(screeningId)
                                .flatMap(
                                    late ->
                                        keep(
                                            screening,
                                            unknown(screening, late, heeded, changed),
                                            unknown(screening, late, heeded),
                                            now))));
  }

  private static List<ListMatch> unknown(
      Screening screening, List<LateMatch> late, Findings now, Set<String> changed) {
    return now.matches().stream()
        .filter(m -> changed.contains(m.subject().id()) && m.reason().isPresent())
        .filter(
            m ->
                Stream.concat(
                        screening.findings().matches().stream(),
                        LateMatches.subjects(late).stream())
                    .noneMatch(
                        known -> known.by() == m.by() && known.subject().equals(m.subject())))
        .toList();
  }

  private static List<ListedDocumentMatch> unknown(
      Screening screening, List<LateMatch> late, Findings now) {
    return now.listedDocuments().stream()
        .filter(
            m ->
                Stream.concat(
                        screening.findings().listedDocuments().stream(),
                        late.stream().map(LateMatch::listedDocument).filter(Objects::nonNull))
                    .noneMatch(known -> known.document().saysTheSameAs(m.document())))
        .toList();
  }

  private Uni<Integer> keep(
      Screening screening,
      List<ListMatch> subjects,
      List<ListedDocumentMatch> documents,
      Findings now) {
    if (subjects.isEmpty() && documents.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    return referral(screening)
        .call(
            referral ->
                lateMatches.keep(found(screening.id(), subjects, documents, now, referral.id())))
        .call(
            referral ->
                journal.writeUnasked(
                    JournalAction.RECORDED,
                    "late-match",
                    List.of(referral.id(), screening.id()),
                    screening.crossingPoint(),
                    "the list changed"))
        .replaceWith(subjects.size() + documents.size());
  }

  private List<LateMatch> found(
      UUID screening,
      List<ListMatch> subjects,
      List<ListedDocumentMatch> documents,
      Findings now,
      UUID referral) {
    var at = clock.instant();
    var version = now.list().version();
    var subjectsOf = version == null ? null : version.version();
    var documentsOf = now.documentListVersion();
    return Stream.concat(
            subjects.stream().map(m -> LateMatch.of(screening, m, at, subjectsOf, referral)),
            documents.stream().map(m -> LateMatch.of(screening, m, at, documentsOf, referral)))
        .toList();
  }

  /** The referral of a screening that waits, of which there is more to read now, or a new one. */
  private Uni<Referral> referral(Screening screening) {
    return referrals
        .foundMore(screening.id())
        .flatMap(
            waits ->
                waits
                    ? referrals.ofScreening(screening.id()).map(Objects::requireNonNull)
                    : open(screening));
  }

  private Uni<Referral> open(Screening screening) {
    var now = clock.instant();
    return referrals
        .open(screening, Cause.LIST_CHANGED, now, journal.itself(), null)
        .call(() -> outbox.tell(ScreeningFacts.referred(screening, now)));
  }
}
