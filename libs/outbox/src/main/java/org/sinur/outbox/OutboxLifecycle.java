package org.sinur.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Starts the relay with the service and stops it before the service goes. */
@Singleton
final class OutboxLifecycle {

  private final OutboxRelay relay;
  private final MeterRegistry metrics;
  private final Thread thread;

  OutboxLifecycle(
      Pool pool,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      @ConfigProperty(name = "quarkus.application.name") String application,
      OutboxConfig config,
      MeterRegistry metrics) {
    this.relay =
        new OutboxRelay(
            new OutboxTable(pool),
            () -> ExactlyOncePublisher.open(kafka, application, config),
            config);
    this.metrics = metrics;
    this.thread = Thread.ofPlatform().name("outbox-relay").unstarted(relay);
  }

  void start(@Observes StartupEvent started) {
    Gauge.builder("sinur.outbox.backlog", relay, r -> r.backlog().facts())
        .description("Facts that wait to be told")
        .register(metrics);
    Gauge.builder("sinur.outbox.lag", relay, r -> r.backlog().oldestSeconds())
        .baseUnit("seconds")
        .description("How long the oldest waiting fact has waited")
        .register(metrics);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    relay.stop();
    thread.join(2_000);
    thread.interrupt();
  }
}
