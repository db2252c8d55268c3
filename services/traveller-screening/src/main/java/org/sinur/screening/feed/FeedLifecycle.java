package org.sinur.screening.feed;

import io.quarkus.arc.All;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Starts the feeds with the service and stops them before the service goes. The service is ready
 * when what is kept is at hand and up to date, or when it has waited long enough for a headquarters
 * that does not answer: a counter with an old list, or with none that says so, serves people better
 * than a closed one.
 */
@Singleton
@Readiness
final class FeedLifecycle implements HealthCheck {

  private static final long KAFKA_SECONDS = 5;

  private final Map<String, Object> kafka;
  private final InstantSource clock;
  private final Duration patience;
  private final List<Running> feeds;
  private volatile Instant startedAt;

  private record Running(Hearing hearing, TopicFeed feed, Thread thread) {}

  FeedLifecycle(
      @All List<Hearing> hearings,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      InstantSource clock,
      @ConfigProperty(name = "screening.list.patience-at-start") Duration patience) {
    this.kafka = kafka;
    this.clock = clock;
    this.patience = patience;
    this.startedAt = clock.instant();
    this.feeds = hearings.stream().map(this::feed).toList();
  }

  private Running feed(Hearing hearing) {
    var feed = new TopicFeed(hearing, this::open);
    return new Running(
        hearing, feed, Thread.ofPlatform().name("feed " + hearing.topic()).unstarted(feed));
  }

  void start(@Observes StartupEvent started) {
    startedAt = clock.instant();
    feeds.forEach(running -> running.thread().start());
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    feeds.forEach(running -> running.feed().stop());
    for (var running : feeds) {
      running.thread().join(2_000);
      running.thread().interrupt();
    }
  }

  @Override
  public HealthCheckResponse call() {
    var waitedEnough = clock.instant().isAfter(startedAt.plus(patience));
    var health =
        HealthCheckResponse.named("list")
            .status(
                feeds.stream()
                    .map(Running::feed)
                    .allMatch(feed -> feed.loaded() && (feed.caughtUp() || waitedEnough)));
    feeds.forEach(running -> running.hearing().standing().forEach(health::withData));
    return health.build();
  }

  private TopicFeed.Line open(TopicPartition topic) {
    var topicId = topicId(topic.topic());
    var settings = new HashMap<>(kafka);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) KAFKA_SECONDS * 1_000);
    return new TopicFeed.Line(
        topicId, new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer()));
  }

  private String topicId(String topic) {
    try (var admin = Admin.create(kafka)) {
      var topics =
          admin.describeTopics(List.of(topic)).allTopicNames().get(KAFKA_SECONDS, TimeUnit.SECONDS);
      return Objects.requireNonNull(topics.get(topic)).topicId().toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the topic %s cannot be reached".formatted(topic), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
