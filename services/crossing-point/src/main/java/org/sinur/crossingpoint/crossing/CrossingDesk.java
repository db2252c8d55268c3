package org.sinur.crossingpoint.crossing;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.closure.Closure;
import org.sinur.crossingpoint.closure.Closures;
import org.sinur.crossingpoint.lane.Lanes;
import org.sinur.crossingpoint.point.CrossingPoint;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.KnownScreenings;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.outbox.Outbox;
import org.sinur.service.InTurn;
import org.sinur.service.OneAtATime;

/** Records crossings, each once, by the rules of the desk. */
@ApplicationScoped
class CrossingDesk {

  private static final String SCOPE = "crossing";

  private final Crossings crossings;
  private final CrossingPoints points;
  private final Closures closures;
  private final Lanes lanes;
  private final KnownScreenings screenings;
  private final List<CrossingObserver> observers;
  private final RegisteredPersons registered;
  private final StayNotices stays;
  private final ConflictDesk conflicts;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final CrossingPolicy policy;

  CrossingDesk(
      Crossings crossings,
      CrossingPoints points,
      Closures closures,
      Lanes lanes,
      KnownScreenings screenings,
      @All List<CrossingObserver> observers,
      RegisteredPersons registered,
      StayNotices stays,
      ConflictDesk conflicts,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "crossing.screening-valid-for") Duration screeningValidFor,
      @ConfigProperty(name = "crossing.clock-tolerance") Duration clockTolerance) {
    this.crossings = crossings;
    this.points = points;
    this.closures = closures;
    this.lanes = lanes;
    this.screenings = screenings;
    this.observers = observers;
    this.registered = registered;
    this.stays = stays;
    this.conflicts = conflicts;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new CrossingPolicy(screeningValidFor, clockTolerance);
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is recorded, now or since it was first sent; with what is known of the stay. */
    record Recorded(CrossingRow crossing, boolean replayed, @Nullable StayNotice stay)
        implements Outcome {}

    /** Something else is recorded under its id; it is kept beside, until a supervisor chooses. */
    record KeptBeside() implements Outcome {}

    /** It is not recorded. */
    record Refused(CrossingPointProblem why, @Nullable String detail) implements Outcome {}
  }

  /** Records a crossing, or journals that it was refused. */
  Uni<Outcome> record(UUID id, CrossingRequest request) {
    return decide(id, request)
        .call(
            outcome ->
                outcome instanceof Outcome.Refused(var why, _)
                    ? journalRefusal(id, request, why)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Outcome> decide(UUID id, CrossingRequest request) {
    return Panache.withTransaction(() -> claim(id, request));
  }

  /** A transaction of its own: the refused one is undone. */
  private Uni<Void> journalRefusal(UUID id, CrossingRequest request, CrossingPointProblem why) {
    return Panache.withTransaction(
        () ->
            journal.write(
                JournalAction.REFUSED,
                "crossing",
                request.screeningId() == null ? List.of(id) : List.of(id, request.screeningId()),
                request.crossingPoint().value(),
                why.slug()));
  }

  private Uni<Outcome> claim(UUID id, CrossingRequest request) {
    return idempotency
        .claim(SCOPE, id.toString(), request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> judge(id, request);
                  case Claim.Replayed(var first) ->
                      crossings.findById(first).flatMap(row -> recorded(row, true));
                  case Claim.Reused() -> another(id, request);
                });
  }

  /**
   * What was captured without a connection has been seen by somebody, so it is not thrown away when
   * something else is recorded under its id already. A booth with a connection can ask again. What
   * was recorded and erased since stays erased.
   */
  private Uni<Outcome> another(UUID id, CrossingRequest copy) {
    return crossings
        .findById(id)
        .flatMap(
            row ->
                row == null
                    ? refuse(CrossingPointProblem.CROSSING_ERASED, null)
                    : differing(id, copy));
  }

  private Uni<Outcome> differing(UUID id, CrossingRequest copy) {
    return switch (copy.capture()) {
      case ONLINE -> refuse(CrossingPointProblem.CROSSING_DIFFERS, null);
      case OFFLINE ->
          situation(id, copy)
              .flatMap(
                  situation -> {
                    var impossible = policy.impossible(situation);
                    return impossible.isPresent()
                        ? refuse(impossible.get(), null)
                        : conflicts.keep(id, copy).replaceWith(Outcome.KeptBeside::new);
                  });
    };
  }

  private Uni<Outcome> judge(UUID id, CrossingRequest request) {
    return alone(new CrossingChange(id, null, request))
        .chain(() -> screeningToCrossWith(request.screeningId()))
        .flatMap(screening -> situation(id, request, screening, clock.instant()))
        .flatMap(
            situation ->
                switch (policy.judge(situation)) {
                  case CrossingPolicy.Verdict.Refuse(var why, var detail) -> refuse(why, detail);
                  case CrossingPolicy.Verdict.Accept(var marks) ->
                      keep(CrossingRow.of(id, request, situation.now(), caller.get().id(), marks));
                });
  }

  /**
   * Waits until nobody else records anything of the same screening, or of what else is kept of the
   * crossing, and keeps others waiting until the transaction ends. One statement for all of it,
   * before anything is read that others may change.
   */
  Uni<Void> alone(CrossingChange change) {
    return OneAtATime.byNames(
        Stream.concat(
                observers.stream().flatMap(observer -> observer.alone(change).stream()),
                Stream.ofNullable(change.newScreening()).map(KnownScreenings::name))
            .toList());
  }

  /** The rules, for whoever records anything else of a crossing. */
  CrossingPolicy policy() {
    return policy;
  }

  /** All that the rules look at. */
  Uni<CrossingPolicy.Situation> situation(UUID id, CrossingRequest request) {
    return screening(request.screeningId())
        .flatMap(screening -> situation(id, request, screening, clock.instant()));
  }

  private Uni<CrossingPolicy.Situation> situation(
      UUID id, CrossingRequest request, @Nullable KnownScreening screening, Instant now) {
    return points
        .byCode(request.crossingPoint())
        .flatMap(
            point ->
                Uni.combine()
                    .all()
                    .unis(
                        usedBy(request.screeningId(), id),
                        closures(request, point),
                        laneOpen(request),
                        registered.impossible(id, request))
                    // a session does one thing at a time
                    .usingConcurrencyOf(1)
                    .with(
                        (usedBy, closures, laneOpen, notAsRegistered) ->
                            new CrossingPolicy.Situation(
                                id,
                                request,
                                point,
                                screening,
                                usedBy,
                                closures,
                                laneOpen,
                                notAsRegistered.orElse(null),
                                now)));
  }

  private Uni<Boolean> laneOpen(CrossingRequest request) {
    return lanes.wasOpen(
        request.crossingPoint().value(), request.lane(), request.direction(), request.occurredAt());
  }

  private Uni<List<Closure>> closures(CrossingRequest request, @Nullable CrossingPoint point) {
    return point == null
        ? Uni.createFrom().item(List.of())
        : closures.of(request.crossingPoint().value(), point.authority(), request.occurredAt());
  }

  private Uni<@Nullable KnownScreening> screening(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : screenings.byId(id);
  }

  private Uni<@Nullable KnownScreening> screeningToCrossWith(@Nullable UUID id) {
    return id == null ? Uni.createFrom().nullItem() : screenings.toCrossWith(id);
  }

  private Uni<@Nullable UUID> usedBy(@Nullable UUID screeningId, UUID id) {
    return screeningId == null ? Uni.createFrom().nullItem() : crossings.otherWith(screeningId, id);
  }

  private Uni<Outcome> keep(CrossingRow row) {
    return crossings
        .persist(row)
        .chain(() -> tell(new CrossingChange(row.id, null, row.request())))
        .chain(() -> outbox.tell(CrossingFacts.recorded(row)))
        .chain(() -> journal.recorded("crossing", row.id, row.crossingPoint))
        .chain(() -> recorded(row, false));
  }

  private Uni<Outcome> recorded(CrossingRow row, boolean replayed) {
    return stays.of(row.id).map(stay -> new Outcome.Recorded(row, replayed, stay));
  }

  /** Tells of a change whoever keeps something of crossings; must be {@link #alone} before. */
  Uni<Void> tell(CrossingChange change) {
    return InTurn.each(observers, observer -> observer.told(change));
  }

  /** A refusal undoes the transaction, and with it the claim on the id. */
  private static Uni<Outcome> refuse(CrossingPointProblem why, @Nullable String detail) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Refused(why, detail));
  }

  /** Judges again the crossings that were recorded before their screening was known. */
  Uni<Void> settle(KnownScreening screening) {
    return crossings
        .waitingFor(screening.id())
        .flatMap(
            waiting ->
                waiting.stream()
                    .map(row -> settle(row, screening))
                    .reduce(Uni.createFrom().voidItem(), (first, then) -> first.chain(() -> then)));
  }

  private Uni<Void> settle(CrossingRow row, KnownScreening screening) {
    return situation(row.id, row.request(), screening, row.recordedAt)
        .invoke(situation -> row.mark(Mark.ofTheDesk(), policy.settle(situation)))
        .replaceWithVoid();
  }
}
