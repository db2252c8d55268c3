package org.sinur.crossingpoint.refusal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.concern.KnownConcern;
import org.sinur.outbox.Outbox;
import org.sinur.service.InTurn;

/**
 * What the service does with refusals of entry after word of protection. A refusal that a second
 * person has confirmed is told; protection answers with a word on the topic on which its concerns
 * are told, and only that word makes it final: every concern raised before it has then been heard
 * here.
 */
@ApplicationScoped
class RefusalFollowUp {

  private final Refusals refusals;
  private final RefusalProgress progress;
  private final RefusalShield shield;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Duration reopensWithin;

  RefusalFollowUp(
      Refusals refusals,
      RefusalProgress progress,
      RefusalShield shield,
      Outbox outbox,
      InstantSource clock,
      @ConfigProperty(name = "refusal.reopens-within") Duration reopensWithin) {
    this.refusals = refusals;
    this.progress = progress;
    this.shield = shield;
    this.outbox = outbox;
    this.clock = clock;
    this.reopensWithin = reopensWithin;
  }

  /**
   * Looks again at every refusal that a concern can stand in the way of, after word of a concern;
   * must be called inside the transaction that keeps it.
   */
  Uni<Void> heard(KnownConcern concern) {
    return (concern.shields() ? hold(concern) : Uni.createFrom().voidItem())
        .chain(refusals::held)
        .flatMap(held -> InTurn.each(held, this::releaseUnlessShielded));
  }

  private Uni<Void> hold(KnownConcern concern) {
    return refusals
        .threatening(clock.instant().minus(reopensWithin))
        .flatMap(rows -> shield.from(concern, rows))
        .flatMap(rows -> InTurn.each(rows, progress::hold));
  }

  private Uni<Void> releaseUnlessShielded(RefusalRow row) {
    return shield
        .shields(row)
        .flatMap(
            shielded ->
                shielded
                    ? Uni.createFrom().voidItem()
                    : progress.stepOfItself(row, RefusalAct.RELEASE));
  }

  /**
   * Makes a refusal final after protection's word about one of its confirmations, unless a concern
   * stands in the way; must be called inside a transaction.
   */
  Uni<Void> answered(UUID id, int confirmation) {
    return refusals
        .locked(id)
        .flatMap(
            row ->
                row == null
                        || row.state != RefusalState.CONFIRMED
                        || row.confirmation != confirmation
                    ? Uni.createFrom().voidItem()
                    : settle(row));
  }

  private Uni<Void> settle(RefusalRow row) {
    return Uni.combine()
        .all()
        .unis(shield.shields(row), refusals.named(row.companionId))
        .usingConcurrencyOf(1)
        .with((shielded, companion) -> shielded || stays(row, companion))
        .flatMap(held -> held ? progress.hold(row) : makeFinal(row));
  }

  private static boolean stays(RefusalRow row, @Nullable RefusalRow companion) {
    return row.companionId != null && (companion == null || companion.state != RefusalState.FINAL);
  }

  private Uni<Void> makeFinal(RefusalRow row) {
    row.finalAt = clock.instant();
    return progress.stepOfItself(row, RefusalAct.FINALISE);
  }

  /** Tells again the confirmed refusals that protection has not answered for a while. */
  Uni<Integer> askAgain(Duration after) {
    return Panache.withTransaction(
        () ->
            refusals
                .unanswered(clock.instant().minus(after))
                .call(
                    rows ->
                        outbox.tell(
                            rows.stream()
                                .map(row -> RefusalFacts.state(row, clock.instant()))
                                .toList()))
                .map(List::size));
  }
}
