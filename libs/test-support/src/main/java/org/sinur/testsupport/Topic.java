package org.sinur.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A Kafka topic as a test reads and writes it. */
public final class Topic {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final String kafka;
  private final String name;

  /**
   * A topic.
   *
   * @param kafka the bootstrap address
   * @param name the topic's name
   */
  public Topic(String kafka, String name) {
    this.kafka = kafka;
    this.name = name;
  }

  /** Makes the topic as its owner would, unless it is there. */
  public Topic make() {
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return this;
  }

  /** All committed records from the beginning, read until the last of them is as expected. */
  public List<ConsumerRecord<String, String>> readUntil(
      Predicate<List<ConsumerRecord<String, String>>> enough) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    var records = new ArrayList<ConsumerRecord<String, String>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", kafka,
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      while (consumer.partitionsFor(name).isEmpty()) {
        check(end, records);
      }
      var partitions =
          consumer.partitionsFor(name).stream()
              .map(p -> new TopicPartition(name, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (!enough.test(records)) {
        check(end, records);
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
    }
    return records;
  }

  /** Writes values of one key, in this order. */
  public void writeAll(String key, List<String> values) {
    try (var producer = producer()) {
      values.forEach(
          value -> {
            // closing the producer waits for it
            var _ = producer.send(new ProducerRecord<>(name, key, value));
          });
    }
  }

  /** Writes a record as another service would. */
  public void write(String key, @Nullable String value, Map<String, String> headers) {
    try (var producer = producer()) {
      var record = new ProducerRecord<>(name, key, value);
      headers.forEach((k, v) -> record.headers().add(new RecordHeader(k, v.getBytes(UTF_8))));
      // closing the producer waits for it
      var _ = producer.send(record);
    }
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.<String, Object>of("bootstrap.servers", kafka),
        new StringSerializer(),
        new StringSerializer());
  }

  /** A header's text, empty when there is none. */
  public static String header(ConsumerRecord<String, String> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }

  private void check(long end, List<?> records) {
    if (System.nanoTime() - end >= 0) {
      throw new AssertionError(
          "%d records came on %s, which is not what was expected".formatted(records.size(), name));
    }
  }
}
