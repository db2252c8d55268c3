package org.sinur.screening.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicFeedTest {

  private static final TopicPartition TOPIC = new TopicPartition("list", 0);

  private final Topics topics = new Topics();
  private final Heard heard = new Heard();
  private final TopicFeed feed = new TopicFeed(heard, topics);
  private final Thread thread = Thread.ofPlatform().unstarted(feed);

  @AfterEach
  void stop() throws InterruptedException {
    feed.stop();
    thread.join(5_000);
    assertThat(thread.isAlive()).isFalse();
  }

  @Test
  void whatCouldNotBeKeptIsHeardAgainAndThenWhatFollows() {
    topics.hold("a", "b", "c");
    heard.failing.set(2);
    thread.start();
    awaitHeard("a", "b", "c");
  }

  @Test
  void whileHeadquartersDoesNotAnswerItIsTriedAgain() {
    topics.away.set(2);
    topics.hold("a");
    thread.start();
    awaitHeard("a");
    assertThat(feed.loaded()).isTrue();
    assertThat(feed.caughtUp()).isTrue();
  }

  @Test
  void aTopicThatNoLongerHasWhatComesNextIsReadFromItsBeginningUnderTheIdItHasNow() {
    heard.kept = new Hearing.Place("topic 1", 7);
    topics.hold("a", "b");
    topics.endsBefore(7);
    topics.id = "topic 1";
    thread.start();
    awaitHeard("a", "b");
    assertThat(heard.begunAnew).hasValue(1);
  }

  @Test
  void aTopicThatWasMadeAnewIsReadFromItsBeginning() {
    topics.hold("a", "b");
    thread.start();
    awaitHeard("a", "b");
    topics.id = "topic 2";
    awaitHeard("a", "b", "a", "b");
    assertThat(heard.begunAnew).hasValue(2);
    assertThat(heard.places.getLast()).isEqualTo(new Hearing.Place("topic 2", 2));
  }

  @Test
  void aFailureThatOnlyAStartCuresEndsTheThreadWhichTheLivenessTells() {
    topics.hold("a");
    heard.fatal = true;
    thread.setUncaughtExceptionHandler((ended, why) -> {});
    thread.start();
    await().atMost(Duration.ofSeconds(20)).until(() -> !thread.isAlive());
    assertThat(feed.caughtUp()).isFalse();
  }

  private void awaitHeard(String... said) {
    await().atMost(Duration.ofSeconds(40)).until(() -> heard.said.equals(List.of(said)));
  }

  /** Topics that hold the same whenever they are read. */
  private static final class Topics implements TopicFeed.Source {

    private final AtomicInteger away = new AtomicInteger();
    private final List<String> held = new ArrayList<>();
    private volatile String id = "topic 1";
    private volatile long missingFrom = Long.MAX_VALUE;

    void hold(String... said) {
      held.addAll(List.of(said));
    }

    void endsBefore(long place) {
      missingFrom = place;
    }

    @Override
    public String topicId(String topic) {
      if (away.getAndDecrement() > 0) {
        throw new IllegalStateException("does not answer");
      }
      return id;
    }

    @Override
    public Consumer<String, String> consumer() {
      var consumer =
          new MockConsumer<String, String>("none") {
            @Override
            public synchronized void seek(TopicPartition partition, long offset) {
              if (offset >= missingFrom) {
                setPollException(new OffsetOutOfRangeException(Map.of(partition, offset)));
              }
              super.seek(partition, offset);
            }

            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
              super.assign(partitions);
              for (var place = 0; place < held.size(); place++) {
                addRecord(new ConsumerRecord<>("list", 0, place, "key", held.get(place)));
              }
            }
          };
      consumer.updateBeginningOffsets(Map.of(TOPIC, 0L));
      consumer.updateEndOffsets(Map.of(TOPIC, (long) held.size()));
      return consumer;
    }
  }

  /** Remembers what it heard. */
  private static final class Heard implements Hearing {

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Place> places = new CopyOnWriteArrayList<>();
    private final AtomicInteger begunAnew = new AtomicInteger();
    private final AtomicInteger failing = new AtomicInteger();
    private volatile boolean fatal;
    private volatile Place kept = new Place("", 0);

    @Override
    public String topic() {
      return "list";
    }

    @Override
    public Optional<Place> load() {
      return Optional.of(kept);
    }

    @Override
    public void beginAnew() {
      begunAnew.incrementAndGet();
    }

    @Override
    public void hear(ConsumerRecords<String, String> told, Place after) {
      if (fatal) {
        throw new NoClassDefFoundError("lost");
      }
      if (failing.getAndDecrement() > 0) {
        throw new IllegalStateException("the database is away");
      }
      told.forEach(record -> said.add(record.value()));
      places.add(after);
    }

    @Override
    public Map<String, String> standing() {
      return Map.of();
    }
  }
}
