package org.sinur.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Tells a batch of facts on Kafka, all or nothing, and can say afterwards whether it did.
 *
 * <p>The facts and a note that carries the batch's id go out in one Kafka transaction. The note is
 * the metadata of a committed offset in a group of the publisher's own, so it becomes visible
 * exactly when the facts do. After a crash the note answers the one question an outbox has: was the
 * batch that was on its way told or not? The transactional id fences off a predecessor that is
 * still alive.
 */
final class ExactlyOncePublisher implements AutoCloseable {

  private final Map<String, Object> kafka;
  private final String application;
  private final OutboxConfig config;
  private final Producer<String, String> producer;

  private ExactlyOncePublisher(
      Map<String, Object> kafka,
      String application,
      OutboxConfig config,
      Producer<String, String> producer) {
    this.kafka = kafka;
    this.application = application;
    this.config = config;
    this.producer = producer;
  }

  /**
   * Connects, makes missing topics, and ends whatever transaction a predecessor left open.
   *
   * @throws RuntimeException when Kafka does not answer in time
   */
  static ExactlyOncePublisher open(
      Map<String, Object> kafka, String application, OutboxConfig config) {
    makeTopics(kafka, config);
    var timeout = Math.toIntExact(config.kafkaTimeout().toMillis());
    var settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, group(application));
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, timeout);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    try {
      producer.initTransactions();
      return new ExactlyOncePublisher(kafka, application, config, producer);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /** The ids of the batches last told, of which one may be on its way according to the table. */
  Set<UUID> told() {
    try (var admin = admin(kafka, config)) {
      var offsets =
          await(admin.listConsumerGroupOffsets(group(application)).partitionsToOffsetAndMetadata());
      return offsets.values().stream()
          .map(note -> UUID.fromString(note.metadata()))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /**
   * Tells a batch. When this throws, whether the batch was told is not known until {@link #told} is
   * asked on a newly opened publisher.
   */
  void publish(UUID batch, List<WaitingFact> facts) {
    producer.beginTransaction();
    for (var fact : facts) {
      // a failed send fails the commit
      var _ = producer.send(message(fact));
    }
    var note = new OffsetAndMetadata(0, batch.toString());
    producer.sendOffsetsToTransaction(
        Map.of(new TopicPartition(facts.getFirst().topic(), 0), note),
        new ConsumerGroupMetadata(group(application)));
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }

  /** A CloudEvent in binary mode (Kafka Protocol Binding for CloudEvents 1.0, 3.2). */
  private ProducerRecord<String, String> message(WaitingFact fact) {
    var headers = new RecordHeaders();
    headers.add("ce_specversion", "1.0".getBytes(UTF_8));
    headers.add("ce_id", fact.eventId().toString().getBytes(UTF_8));
    headers.add("ce_source", ("/sinur/" + application).getBytes(UTF_8));
    headers.add("ce_type", fact.type().getBytes(UTF_8));
    headers.add("ce_time", fact.occurredAt().toInstant().toString().getBytes(UTF_8));
    headers.add("ce_recordedtime", fact.recordedAt().toInstant().toString().getBytes(UTF_8));
    headers.add("content-type", "application/json".getBytes(UTF_8));
    return new ProducerRecord<>(fact.topic(), null, fact.key(), fact.content(), headers);
  }

  private static void makeTopics(Map<String, Object> kafka, OutboxConfig config) {
    try (var admin = admin(kafka, config)) {
      var made =
          admin.createTopics(
              config.topics().entrySet().stream()
                  .map(t -> topic(t.getKey(), t.getValue()))
                  .toList());
      for (var topic : made.values().values()) {
        try {
          topic.get(config.kafkaTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw new IllegalStateException("Topics cannot be made", e.getCause());
          }
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException(e);
        } catch (TimeoutException e) {
          throw new IllegalStateException("Kafka does not answer", e);
        }
      }
    }
  }

  /** It gives up in time: closing it waits for what it was asked. */
  private static Admin admin(Map<String, Object> kafka, OutboxConfig config) {
    var timeout = Math.toIntExact(config.kafkaTimeout().toMillis());
    var settings = new HashMap<>(kafka);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
    return Admin.create(settings);
  }

  private static NewTopic topic(String name, OutboxConfig.Topic form) {
    var settings = new HashMap<String, String>();
    if (form.compacted()) {
      settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    }
    form.keptFor()
        .ifPresent(
            time -> settings.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(time.toMillis())));
    return new NewTopic(name, form.partitions(), form.replicas()).configs(settings);
  }

  private <T> T await(org.apache.kafka.common.KafkaFuture<T> answer) {
    try {
      return answer.get(config.kafkaTimeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not answer", e);
    }
  }

  private static String group(String application) {
    return application + "-outbox";
  }
}
