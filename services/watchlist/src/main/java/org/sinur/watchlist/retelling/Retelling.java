package org.sinur.watchlist.retelling;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.service.InTurn;

/**
 * Looks whether the topics are still those that what is in force was told on. Kafka may have lost
 * them, or be another Kafka: a topic that is made anew has another id. What is in force is then
 * told again, by the outbox like all else, without anybody asking.
 */
@Singleton
final class Retelling {

  private static final Logger LOG = Logger.getLogger(Retelling.class);
  private static final int PATIENCE_MILLIS = 5_000;

  private final List<WholeState> states;
  private final ToldTopics told;
  private final Map<String, Object> kafka;
  private final Vertx vertx;
  private @Nullable Admin admin;

  Retelling(
      @All List<WholeState> states,
      ToldTopics told,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Vertx vertx) {
    this.states = List.copyOf(states);
    this.told = told;
    this.kafka = kafka;
    this.vertx = vertx;
  }

  @Scheduled(
      every = "${watchlist.retelling.looked-every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return InTurn.each(states, this::look);
  }

  private Uni<Void> look(WholeState state) {
    var session = vertx.getOrCreateContext();
    return topicId(state.topic())
        .emitOn(session::runOnContext)
        .flatMap(
            there ->
                there
                    .map(topicId -> told.tell(state, topicId))
                    .orElseGet(() -> Uni.createFrom().voidItem()));
  }

  /** Empty while Kafka is away, and until the outbox has made the topic. */
  private Uni<Optional<String>> topicId(String topic) {
    return Uni.createFrom()
        .completionStage(
            () ->
                admin()
                    .describeTopics(List.of(topic))
                    .allTopicNames()
                    .toCompletionStage()
                    .thenApply(
                        topics ->
                            Optional.of(
                                Objects.requireNonNull(topics.get(topic)).topicId().toString())))
        .onFailure()
        .invoke(failure -> LOG.debugf("%s cannot be looked at: %s", topic, failure))
        .onFailure()
        .recoverWithItem(Optional.empty());
  }

  /** Not before it is needed: without Kafka there is none, and the service starts all the same. */
  private synchronized Admin admin() {
    var open = admin;
    if (open == null) {
      var settings = new HashMap<>(kafka);
      settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
      open = Admin.create(settings);
      admin = open;
    }
    return open;
  }

  @PreDestroy
  synchronized void close() {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
