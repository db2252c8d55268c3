package org.sinur.crossingpoint.surge;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.RecordedCrossings;
import org.sinur.crossingpoint.flow.FlowCounts;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.crossingpoint.screening.KnownScreening;
import org.sinur.crossingpoint.screening.KnownScreenings;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.service.SlipNumber;

/** Registers groups under surge orders, each once, and completes them later. */
@ApplicationScoped
class RegistrationDesk {

  private static final String RECORD = "surge-registration";

  private final SurgeOrders orders;
  private final SurgeRegistrations registrations;
  private final SurgePersons persons;
  private final CrossingPoints points;
  private final KnownScreenings screenings;
  private final RecordedCrossings crossings;
  private final FlowCounts flows;
  private final Idempotency idempotency;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final SurgePolicy policy;
  private final SecureRandom random = new SecureRandom();
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  RegistrationDesk(
      SurgeOrders orders,
      SurgeRegistrations registrations,
      SurgePersons persons,
      CrossingPoints points,
      KnownScreenings screenings,
      RecordedCrossings crossings,
      FlowCounts flows,
      Idempotency idempotency,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "crossing.clock-tolerance") Duration clockTolerance) {
    this.orders = orders;
    this.registrations = registrations;
    this.persons = persons;
    this.points = points;
    this.screenings = screenings;
    this.crossings = crossings;
    this.flows = flows;
    this.idempotency = idempotency;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new SurgePolicy(clockTolerance);
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is registered, now or since it was first sent. */
    record Registered(SurgeRegistrationRow registration, boolean replayed) implements Outcome {}

    /** It is not registered. */
    record Refused(SurgePolicy.Refusal refusal) implements Outcome {}
  }

  /** Registers a group, or journals that it was refused. */
  Uni<Outcome> register(UUID id, SurgeRegistrationRequest request) {
    return Panache.withTransaction(() -> claim(id, request))
        .call(
            outcome ->
                outcome instanceof Outcome.Refused(var refusal)
                    ? journalRefusal(id, request, refusal)
                    : Uni.createFrom().voidItem());
  }

  /** A transaction of its own: the refused one is undone. */
  private Uni<Void> journalRefusal(
      UUID id, SurgeRegistrationRequest request, SurgePolicy.Refusal refusal) {
    return Panache.withTransaction(
        () ->
            journal.write(
                JournalAction.REFUSED,
                RECORD,
                List.of(id, request.orderId()),
                request.crossingPoint().value(),
                refusal.why().slug()));
  }

  private Uni<Outcome> claim(UUID id, SurgeRegistrationRequest request) {
    return idempotency
        .claim(RECORD, id.toString(), request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> judge(id, request);
                  case Claim.Replayed(var first) ->
                      registrations.findById(first).map(row -> new Outcome.Registered(row, true));
                  case Claim.Reused() ->
                      refuse(new SurgePolicy.Refusal(CrossingPointProblem.RECORD_DIFFERS));
                });
  }

  private Uni<Outcome> judge(UUID id, SurgeRegistrationRequest request) {
    return situation(request)
        .flatMap(
            situation -> {
              var refusal = policy.judge(situation);
              return refusal.isPresent() ? refuse(refusal.get()) : keep(id, request);
            });
  }

  private Uni<SurgePolicy.Situation> situation(SurgeRegistrationRequest request) {
    var named =
        request.persons().stream().map(SurgePerson::screeningId).filter(Objects::nonNull).toList();
    return orders
        .findById(request.orderId())
        .flatMap(
            order ->
                points
                    .byCode(request.crossingPoint())
                    .flatMap(
                        point ->
                            screenings
                                .byIds(named)
                                .map(RegistrationDesk::byId)
                                .map(
                                    known ->
                                        new SurgePolicy.Situation(
                                            request,
                                            order == null ? null : order.order(),
                                            point,
                                            known,
                                            clock.instant()))));
  }

  private Uni<Outcome> keep(UUID id, SurgeRegistrationRequest request) {
    var row = SurgeRegistrationRow.of(id, request, clock.instant(), caller.get().id());
    return registrations
        .persist(row)
        .chain(
            () ->
                persons.persist(
                    IntStream.range(0, request.persons().size())
                        .mapToObj(i -> first(row, i + 1, request.persons().get(i)))))
        .chain(
            () ->
                flows.count(
                    List.of(),
                    request.persons().stream()
                        .map(person -> CountedPersons.of(row, person))
                        .toList()))
        .chain(() -> registrations.flush())
        .chain(() -> journal.recorded(RECORD, id, row.crossingPoint))
        .replaceWith(new Outcome.Registered(row, false));
  }

  private SurgePersonRow first(SurgeRegistrationRow group, int position, SurgePerson person) {
    return SurgePersonRow.of(
        ids.generate(),
        group.id,
        position,
        1,
        SlipNumber.draw(random),
        person,
        group.recordedAt,
        group.recordedBy);
  }

  /** A refusal undoes the transaction, and with it the claim on the id. */
  private static Uni<Outcome> refuse(SurgePolicy.Refusal refusal) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Refused(refusal));
  }

  /**
   * Completes what was captured of a person; both versions are kept. The same content sent again
   * has no further effect. Must be called in a transaction.
   *
   * @param group the group, as {@link SurgeRegistrations#held} found it
   * @return null when there is no such person in it
   */
  Uni<@Nullable SurgePersonRow> complete(
      SurgeRegistrationRow group, int position, SurgePerson person, EntityTag read) {
    return persons
        .latest(group.id, position)
        .flatMap(
            before ->
                before == null
                    ? Uni.createFrom().nullItem()
                    : complete(group, before, person, read));
  }

  private Uni<SurgePersonRow> complete(
      SurgeRegistrationRow group, SurgePersonRow before, SurgePerson person, EntityTag read) {
    if (person.equals(before.person())) {
      return Uni.createFrom().item(before);
    }
    read.mustBe(before.version);
    var lost = SurgePolicy.beyond(person.leftOut(), before.leftOut());
    if (!lost.isEmpty()) {
      throw ProblemException.of(
          CrossingPointProblem.FIELD_NOT_WAIVED,
          null,
          lost.stream().map(field -> SurgePolicy.error("", field)).toList());
    }
    if ((person.relation() == Relation.HEAD) != (before.position == 1)) {
      throw ProblemException.of(CrossingPointProblem.GROUP_WITHOUT_HEAD, null);
    }
    before.latest = false;
    var after =
        SurgePersonRow.of(
            ids.generate(),
            group.id,
            before.position,
            before.version + 1,
            new SlipNumber(before.token),
            person,
            clock.instant(),
            caller.get().id());
    return persons
        .flush()
        .chain(() -> persons.persistAndFlush(after))
        .chain(() -> countAnew(group, before, after))
        .chain(() -> persons.incomplete(group.id))
        .invoke(incomplete -> group.incomplete = incomplete)
        .chain(
            () ->
                journal.write(
                    JournalAction.CHANGED, RECORD, List.of(group.id), group.crossingPoint, null))
        .replaceWith(after);
  }

  /** Of whom a crossing is recorded, that is counted, and not what was captured before. */
  private Uni<Void> countAnew(
      SurgeRegistrationRow group, SurgePersonRow before, SurgePersonRow after) {
    return crossings
        .byTokens(Set.of(before.token))
        .flatMap(
            recorded ->
                recorded.isEmpty()
                    ? flows.count(
                        List.of(CountedPersons.of(group, before.person())),
                        List.of(CountedPersons.of(group, after.person())))
                    : Uni.createFrom().voidItem());
  }

  /** The crossings of those of these persons who were recorded in full, by their tokens. */
  Uni<Map<String, UUID>> crossingsOf(List<SurgePersonRow> rows) {
    return crossings.byTokens(rows.stream().map(row -> row.token).collect(Collectors.toSet()));
  }

  /** What is known of the screenings of these persons, by their ids. */
  Uni<Map<UUID, KnownScreening>> screeningsOf(List<SurgePersonRow> rows) {
    return screenings
        .byIds(rows.stream().map(row -> row.screeningId).filter(Objects::nonNull).toList())
        .map(RegistrationDesk::byId);
  }

  private static Map<UUID, KnownScreening> byId(List<KnownScreening> known) {
    return known.stream().collect(Collectors.toMap(KnownScreening::id, Function.identity()));
  }
}
