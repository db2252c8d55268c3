package org.sinur.trafficking.alert;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.sinur.access.CurrentCaller;
import org.sinur.idempotency.Claim;
import org.sinur.idempotency.Idempotency;
import org.sinur.journal.Journal;
import org.sinur.outbox.Outbox;
import org.sinur.trafficking.TraffickingProblem;

/** Takes concerns in, each once, and tells that there is one. */
@ApplicationScoped
class AlertDesk {

  private final Alerts alerts;
  private final Idempotency idempotency;
  private final Outbox outbox;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final AlertPolicy policy;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  AlertDesk(
      Alerts alerts,
      Idempotency idempotency,
      Outbox outbox,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      @ConfigProperty(name = "alert.clock-tolerance") Duration clockTolerance) {
    this.alerts = alerts;
    this.idempotency = idempotency;
    this.outbox = outbox;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.policy = new AlertPolicy(clockTolerance);
  }

  /** What came of it. */
  sealed interface Outcome {

    /** It is recorded, now or since it was first sent. */
    record Raised(AlertRow alert, boolean replayed) implements Outcome {}

    /** It cannot be recorded as it was raised. */
    record Refused(TraffickingProblem why) implements Outcome {}

    /** The Idempotency-Key belongs to another concern. */
    record KeyReused() implements Outcome {}
  }

  @WithTransaction
  Uni<Outcome> raise(AlertRequest request, String key) {
    var id = ids.generate();
    return idempotency
        .claim(caller.get().id(), key, request, id)
        .flatMap(
            claim ->
                switch (claim) {
                  case Claim.Fresh() -> judge(id, request);
                  case Claim.Replayed(var first) ->
                      alerts.findById(first).map(row -> new Outcome.Raised(row, true));
                  case Claim.Reused() -> Uni.createFrom().item(new Outcome.KeyReused());
                });
  }

  private Uni<Outcome> judge(UUID id, AlertRequest request) {
    var now = clock.instant();
    return policy
        .refusal(request, now)
        .map(AlertDesk::refuse)
        .orElseGet(() -> keep(AlertRow.of(id, request, now, caller.get().id())));
  }

  private Uni<Outcome> keep(AlertRow row) {
    return alerts
        .persist(row)
        .chain(() -> outbox.tell(AlertFacts.raised(row)))
        .chain(() -> journal.recorded("alert", row.id, row.crossingPoint))
        .replaceWith(new Outcome.Raised(row, false));
  }

  /** A refusal undoes the transaction, and with it the claim on the key. */
  private static Uni<Outcome> refuse(TraffickingProblem why) {
    return Panache.currentTransaction()
        .invoke(Mutiny.Transaction::markForRollback)
        .replaceWith(new Outcome.Refused(why));
  }
}
