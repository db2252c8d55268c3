package org.sinur.crossingpoint.refusal;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells confirmed refusals again until protection has answered: its word is told on a topic that
 * keeps the last one only, so a word can be lost while this service is away. Replicas that ask at
 * once do no harm.
 */
@ApplicationScoped
class AskingAgain {

  private static final Logger LOG = Logger.getLogger(AskingAgain.class);

  private final RefusalFollowUp followUp;
  private final Duration after;

  AskingAgain(
      RefusalFollowUp followUp,
      @ConfigProperty(name = "refusal.asked-again-after") Duration after) {
    this.followUp = followUp;
    this.after = after;
  }

  @Scheduled(
      every = "{refusal.asked-again-after}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> ask() {
    return followUp
        .askAgain(after)
        .invoke(
            asked -> {
              if (asked > 0) {
                LOG.warnf("Protection has not answered %d confirmed refusals of entry", asked);
              }
            })
        .onFailure()
        .invoke(e -> LOG.warnf("Confirmed refusals could not be told again: %s", e))
        .onFailure()
        .recoverWithItem(0)
        .replaceWithVoid();
  }
}
