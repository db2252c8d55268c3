package org.sinur.crossingpoint.stay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.crossing.PermitKind;
import org.sinur.crossingpoint.crossing.RecordedCrossings;

/** Gathers what {@link StayCalculator} counts. */
@ApplicationScoped
class StayReckoning {

  private final Passages passages;
  private final RecordedCrossings crossings;
  private final StayRuleVersions versions;
  private final InstantSource clock;

  StayReckoning(
      Passages passages,
      RecordedCrossings crossings,
      StayRuleVersions versions,
      InstantSource clock) {
    this.passages = passages;
    this.crossings = crossings;
    this.versions = versions;
    this.clock = clock;
  }

  /** Reckons the last day of an open stay by the rules in force, and keeps it. */
  Uni<Void> keepLastDay(PassageRow stay) {
    if (stay.national) {
      stay.permittedUntil = null;
      return Uni.createFrom().voidItem();
    }
    return versions
        .inForce()
        .flatMap(rules -> figures(stay, rules))
        .invoke(
            figures -> {
              stay.permittedUntil = figures == null ? null : figures.permittedUntil();
              stay.rulesVersion = figures == null ? null : figures.rulesVersion();
            })
        .replaceWithVoid();
  }

  /** The figures of a stay by some rules; null where no entry is known. */
  Uni<@Nullable StayFigures> figures(PassageRow stay, StayRuleVersions.Version rules) {
    if (stay.direction == Direction.EXIT) {
      return Uni.createFrom().nullItem();
    }
    return crossings
        .byId(stay.id)
        .flatMap(
            entry ->
                entry == null
                    ? Uni.createFrom().nullItem()
                    : exit(stay).flatMap(exit -> figures(stay, entry, exit, rules)));
  }

  private Uni<@Nullable PassageRow> exit(PassageRow stay) {
    return stay.partnerId == null
        ? Uni.createFrom().nullItem()
        : passages.findById(stay.partnerId).map(row -> row);
  }

  private Uni<@Nullable StayFigures> figures(
      PassageRow stay,
      CrossingRequest entry,
      @Nullable PassageRow exit,
      StayRuleVersions.Version rules) {
    return earlier(stay, exit, window(stay, entry, rules.rules()))
        .map(
            earlier ->
                StayCalculator.count(
                    new StayCalculator.Subject(
                        stay.national,
                        entry.traveller().nationality(),
                        entry.permit(),
                        IraqDay.of(stay.occurredAt),
                        exit == null ? null : IraqDay.of(exit.occurredAt),
                        earlier),
                    rules.rules(),
                    rules.number(),
                    IraqDay.of(clock.instant())));
  }

  private static Optional<Integer> window(PassageRow stay, CrossingRequest entry, StayRules rules) {
    var permit = entry.permit();
    return rules
        .of(
            entry.traveller().nationality(),
            permit == null ? PermitKind.NONE_STATED : permit.kind(),
            IraqDay.of(stay.occurredAt))
        .map(StayRule::window);
  }

  /**
   * Stays with the documents of this one that began before it. One of them may have begun long
   * before the window and have ended in it, so twice the window is looked at; a stay that long is
   * past any limit anyway.
   */
  private Uni<List<StayCalculator.Spell>> earlier(
      PassageRow stay, @Nullable PassageRow exit, Optional<Integer> window) {
    var documents =
        Stream.of(stay, Optional.ofNullable(exit).orElse(stay))
            .map(row -> row.document)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    if (window.isEmpty() || stay.national || documents.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    var from = stay.occurredAt.minus(Duration.ofDays(2L * window.get()));
    return passages
        .stays(documents, from, stay.occurredAt)
        .flatMap(
            stays ->
                passages
                    .all(partners(stays))
                    .map(
                        exits ->
                            spells(
                                stays,
                                exits.stream()
                                    .collect(
                                        Collectors.toMap(row -> row.id, Function.identity())))));
  }

  private static Set<UUID> partners(List<PassageRow> stays) {
    return stays.stream()
        .map(row -> row.partnerId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static List<StayCalculator.Spell> spells(
      List<PassageRow> stays, Map<UUID, PassageRow> exits) {
    return stays.stream()
        .map(
            row -> {
              var exit = row.partnerId == null ? null : exits.get(row.partnerId);
              return new StayCalculator.Spell(
                  IraqDay.of(row.occurredAt),
                  IraqDay.of(exit == null ? row.occurredAt : exit.occurredAt),
                  exit != null);
            })
        .toList();
  }
}
