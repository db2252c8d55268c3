package org.sinur.crossingpoint.surge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.crossing.CrossingChange;
import org.sinur.crossingpoint.crossing.CrossingObserver;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.RecordedCrossings;
import org.sinur.crossingpoint.crossing.RegisteredPersons;
import org.sinur.crossingpoint.flow.FlowCounts;

/**
 * Registered persons of whom a crossing is recorded in full later, by the token on their slip. From
 * then on the crossing is counted and not the registration, in the same transaction.
 */
@ApplicationScoped
class BackFill implements RegisteredPersons, CrossingObserver {

  private final SurgeRegistrations registrations;
  private final SurgePersons persons;
  private final RecordedCrossings crossings;
  private final FlowCounts flows;

  BackFill(
      SurgeRegistrations registrations,
      SurgePersons persons,
      RecordedCrossings crossings,
      FlowCounts flows) {
    this.registrations = registrations;
    this.persons = persons;
    this.crossings = crossings;
    this.flows = flows;
  }

  @Override
  public Uni<Optional<CrossingPointProblem>> impossible(UUID crossing, CrossingRequest request) {
    var token = request.surgeToken();
    if (token == null) {
      return Uni.createFrom().item(Optional.empty());
    }
    return persons
        .registered(token)
        .flatMap(
            registered ->
                crossings
                    .byTokens(Set.of(token))
                    .map(
                        recorded ->
                            SurgePolicy.backFill(
                                crossing, request, registered, recorded.get(token))));
  }

  @Override
  public Set<String> alone(CrossingChange change) {
    return changed(change)
        ? Stream.of(Optional.ofNullable(before(change)), Optional.ofNullable(after(change)))
            .flatMap(Optional::stream)
            .map(token -> "surge-token/" + token)
            .collect(Collectors.toSet())
        : Set.of();
  }

  @Override
  public Uni<Void> told(CrossingChange change) {
    return changed(change)
        ? follow(before(change), false).chain(() -> follow(after(change), true))
        : Uni.createFrom().voidItem();
  }

  private static boolean changed(CrossingChange change) {
    return !Objects.equals(before(change), after(change));
  }

  private static @Nullable String before(CrossingChange change) {
    return change.before() == null ? null : change.before().surgeToken();
  }

  private static @Nullable String after(CrossingChange change) {
    return change.after().surgeToken();
  }

  /** Nobody completes the group meanwhile, so that what is counted no longer is what was. */
  private Uni<Void> follow(@Nullable String token, boolean recorded) {
    return token == null
        ? Uni.createFrom().voidItem()
        : persons
            .groupOf(token)
            .flatMap(group -> registrations.held(Objects.requireNonNull(group)))
            .map(Objects::requireNonNull)
            .flatMap(group -> follow(group, token, recorded));
  }

  private Uni<Void> follow(SurgeRegistrationRow group, String token, boolean recorded) {
    return persons
        .latest(token)
        .map(person -> List.of(CountedPersons.of(group, person.person())))
        .flatMap(
            person -> recorded ? flows.count(person, List.of()) : flows.count(List.of(), person))
        .chain(() -> persons.incomplete(group.id))
        .invoke(incomplete -> group.incomplete = incomplete)
        .replaceWithVoid();
  }
}
