package org.sinur.crossingpoint.stay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.RecordedCrossings;
import org.sinur.problem.EntityTag;

/** Gathers what is shown of stays: both crossings, how they were matched, and how days count. */
@ApplicationScoped
class StayViews {

  private static final int MOST_CANDIDATES = 10;

  private final Passages passages;
  private final StayDecisions decisions;
  private final StayReckoning reckoning;
  private final RecordedCrossings crossings;
  private final InstantSource clock;

  StayViews(
      Passages passages,
      StayDecisions decisions,
      StayReckoning reckoning,
      RecordedCrossings crossings,
      InstantSource clock) {
    this.passages = passages;
    this.decisions = decisions;
    this.reckoning = reckoning;
    this.crossings = crossings;
    this.clock = clock;
  }

  /**
   * An exit that waits for a person.
   *
   * @param exit the exit; its crossing's id is that of the stay
   * @param etag the tag to send in If-Match with what is decided
   * @param candidates entries it might belong to, the strongest evidence first
   */
  @Schema(name = "UnmatchedExit")
  record UnmatchedExit(StayView.End exit, String etag, List<Candidate> candidates) {}

  /**
   * An entry that an exit might belong to; of the traveller nothing but how it compares.
   *
   * @param entryId the entry
   * @param crossingPoint where
   * @param occurredAt when
   * @param strength how strong the evidence is
   * @param evidence what agrees and what differs
   */
  @Schema(name = "EntryCandidate")
  record Candidate(
      UUID entryId,
      String crossingPoint,
      Instant occurredAt,
      Likeness.Strength strength,
      List<Likeness.Evidence> evidence) {}

  /** A stay, counted by these rules; who crossed at another place than the reader's is masked. */
  Uni<StayView> of(PassageRow stay, Caller reader, StayRuleVersions.Version rules) {
    var isExit = stay.state == StayState.ENTRY_MISSING;
    var entryId = isExit ? null : stay.id;
    var exitId = isExit ? stay.id : stay.partnerId;
    return crossings
        .byIds(Stream.of(entryId, exitId).filter(Objects::nonNull).toList())
        .flatMap(
            content ->
                reckoning
                    .figures(stay, rules)
                    .flatMap(
                        figures ->
                            decision(stay, exitId)
                                .map(
                                    decision ->
                                        view(
                                            stay,
                                            end(entryId, content, reader),
                                            end(exitId, content, reader),
                                            likeness(entryId, exitId, content),
                                            decision == null
                                                ? null
                                                : StayView.Decided.of(
                                                    decision, reader.seesMasked()),
                                            figures))));
  }

  private StayView view(
      PassageRow stay,
      StayView.@Nullable End entry,
      StayView.@Nullable End exit,
      @Nullable Likeness likeness,
      StayView.@Nullable Decided decision,
      @Nullable StayFigures figures) {
    var state = Objects.requireNonNull(stay.state);
    var permittedUntil = figures == null ? null : figures.permittedUntil();
    return new StayView(
        stay.id,
        state.on(IraqDay.of(clock.instant()), permittedUntil),
        entry,
        exit,
        stay.matchedBy,
        likeness == null ? null : likeness.strength(),
        likeness == null ? List.of() : likeness.evidence(),
        decision,
        figures);
  }

  private Uni<@Nullable StayDecisionRow> decision(PassageRow stay, @Nullable UUID exitId) {
    return stay.matchedBy == MatchedBy.DECIDED && exitId != null
        ? decisions.latest(exitId)
        : Uni.createFrom().nullItem();
  }

  private static StayView.@Nullable End end(
      @Nullable UUID id, Map<UUID, CrossingRequest> content, Caller reader) {
    var crossing = id == null ? null : content.get(id);
    return id == null || crossing == null
        ? null
        : StayView.End.of(
            id,
            crossing,
            reader.seesMasked() || !reader.places().include(crossing.crossingPoint().value()));
  }

  private static @Nullable Likeness likeness(
      @Nullable UUID entryId, @Nullable UUID exitId, Map<UUID, CrossingRequest> content) {
    var entry = entryId == null ? null : content.get(entryId);
    var exit = exitId == null ? null : content.get(exitId);
    return entry == null || exit == null ? null : Likeness.of(entry, exit);
  }

  /** An exit that waits for a person, with the entries it might belong to. */
  Uni<UnmatchedExit> ofUnmatched(PassageRow row, Caller reader) {
    return passages
        .candidates(row)
        .flatMap(
            rows ->
                crossings
                    .byIds(
                        Stream.concat(Stream.of(row.id), rows.stream().map(entry -> entry.id))
                            .toList())
                    .map(content -> unmatched(row, content, reader)));
  }

  private static UnmatchedExit unmatched(
      PassageRow row, Map<UUID, CrossingRequest> content, Caller reader) {
    var exit = Objects.requireNonNull(content.get(row.id));
    var candidates =
        content.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(row.id))
            .map(entry -> candidate(entry.getKey(), entry.getValue(), exit))
            .filter(candidate -> candidate.strength() != Likeness.Strength.NONE)
            .sorted(
                Comparator.comparing(Candidate::strength)
                    .thenComparing(Candidate::occurredAt, Comparator.reverseOrder()))
            .limit(MOST_CANDIDATES)
            .toList();
    return new UnmatchedExit(
        StayView.End.of(row.id, exit, reader.seesMasked()),
        EntityTag.of(row.version).value(),
        candidates);
  }

  private static Candidate candidate(UUID id, CrossingRequest entry, CrossingRequest exit) {
    var likeness = Likeness.of(entry, exit);
    return new Candidate(
        id,
        entry.crossingPoint().value(),
        entry.occurredAt(),
        likeness.strength(),
        likeness.evidence());
  }
}
