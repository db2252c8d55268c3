package org.sinur.screening.list;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Starts the feed with the service and stops it before the service goes. The service is ready when
 * the list is up to date, or when it has waited long enough for a headquarters that does not
 * answer: a counter with an old list, or with none that says so, serves people better than a closed
 * one.
 */
@Singleton
@Readiness
final class ListFeedLifecycle implements HealthCheck {

  private static final long KAFKA_SECONDS = 5;

  private final Map<String, Object> kafka;
  private final LocalList list;
  private final ListFeed feed;
  private final Thread thread;
  private final InstantSource clock;
  private final Duration patience;
  private volatile Instant startedAt;

  ListFeedLifecycle(
      LocalList list,
      KeptList kept,
      ObjectMapper json,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      InstantSource clock,
      @ConfigProperty(name = "screening.list.patience-at-start") Duration patience) {
    this.kafka = kafka;
    this.list = list;
    this.clock = clock;
    this.patience = patience;
    this.startedAt = clock.instant();
    this.feed = new ListFeed(list, kept, json, this::open);
    this.thread = Thread.ofPlatform().name("list-feed").unstarted(feed);
  }

  void start(@Observes StartupEvent started) {
    startedAt = clock.instant();
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    feed.stop();
    thread.join(2_000);
    thread.interrupt();
  }

  @Override
  public HealthCheckResponse call() {
    var status = list.status();
    var waitedEnough = clock.instant().isAfter(startedAt.plus(patience));
    return HealthCheckResponse.named("list")
        .status(feed.loaded() && (feed.caughtUp() || waitedEnough))
        .withData("usable", status.usable().name())
        .withData("subjects", status.held())
        .build();
  }

  private ListFeed.Line open() {
    var topicId = topicId();
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) KAFKA_SECONDS * 1_000);
    return new ListFeed.Line(
        topicId, new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()));
  }

  private String topicId() {
    try (var admin = Admin.create(kafka)) {
      var topics =
          admin
              .describeTopics(List.of(ListFeed.TOPIC.topic()))
              .allTopicNames()
              .get(KAFKA_SECONDS, TimeUnit.SECONDS);
      return Objects.requireNonNull(topics.get(ListFeed.TOPIC.topic())).topicId().toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the topic of the list cannot be reached", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
