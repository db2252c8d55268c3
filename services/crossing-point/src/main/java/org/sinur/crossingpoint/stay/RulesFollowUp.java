package org.sinur.crossingpoint.stay;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Reckons the last days of open stays anew after the rules have changed, so many at a time. Two
 * replicas that do the same at once come to the same.
 */
@ApplicationScoped
class RulesFollowUp {

  private static final int AT_A_TIME = 200;

  private final Passages passages;
  private final StayRuleVersions versions;
  private final StayReckoning reckoning;

  RulesFollowUp(Passages passages, StayRuleVersions versions, StayReckoning reckoning) {
    this.passages = passages;
    this.versions = versions;
    this.reckoning = reckoning;
  }

  @Scheduled(every = "${stays.follow-up}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @WithTransaction
  Uni<Void> reckonAnew() {
    return versions
        .latest()
        .flatMap(
            rules ->
                passages
                    .reckonedOtherwise(rules.number(), AT_A_TIME)
                    .onItem()
                    .transformToMulti(stays -> Multi.createFrom().iterable(stays))
                    .onItem()
                    .transformToUniAndConcatenate(
                        stay ->
                            reckoning
                                .figures(stay, rules)
                                .flatMap(
                                    figures ->
                                        passages.keepLastDay(
                                            stay.id,
                                            figures == null ? null : figures.permittedUntil(),
                                            rules.number())))
                    .collect()
                    .asList())
        .replaceWithVoid();
  }
}
