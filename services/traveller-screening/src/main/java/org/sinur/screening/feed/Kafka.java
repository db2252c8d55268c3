package org.sinur.screening.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of a Kafka. */
final class Kafka implements TopicFeed.Source {

  private static final long PATIENCE_SECONDS = 5;

  private final Map<String, Object> settings;

  Kafka(Map<String, Object> settings) {
    this.settings = settings;
  }

  @Override
  public String topicId(String topic) {
    try (var admin = Admin.create(settings)) {
      var topics =
          admin
              .describeTopics(List.of(topic))
              .allTopicNames()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return Objects.requireNonNull(topics.get(topic)).topicId().toString();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the topic %s cannot be reached".formatted(topic), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Consumer<String, String> consumer() {
    var own = new HashMap<>(settings);
    own.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    own.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    own.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    own.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
    own.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE_SECONDS * 1_000);
    return new KafkaConsumer<>(own, new StringDeserializer(), new StringDeserializer());
  }
}
