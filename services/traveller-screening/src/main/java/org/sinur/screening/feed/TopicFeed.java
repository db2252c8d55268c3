package org.sinur.screening.feed;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is at hand of a topic what headquarters says. Begins with what was kept, goes on where
 * that was left, and keeps what it hears before it uses it. While headquarters cannot be heard what
 * is at hand stays as it is and grows old. Runs in a thread of its own.
 */
final class TopicFeed implements Runnable {

  private static final Logger LOG = Logger.getLogger(TopicFeed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  /** A consumer does not say that the topic it reads was lost and made anew. */
  private static final Duration LOOKED_EVERY = Duration.ofSeconds(10);

  private final Hearing hearing;
  private final TopicPartition topic;
  private final Source source;

  private volatile boolean stopped;
  private volatile boolean loaded;
  private volatile boolean caughtUp;
  private volatile @Nullable Line open;
  private boolean failing;
  private String topicId = "";
  private long next;

  TopicFeed(Hearing hearing, Source source) {
    this.hearing = hearing;
    this.topic = new TopicPartition(hearing.topic(), 0);
    this.source = source;
  }

  /** Where topics are read. Fails while it does not answer. */
  interface Source {

    /** Which topic of a name there is now: a topic made anew has another id. */
    String topicId(String topic);

    /** A consumer that reads from where it is told, and says when there is nothing there. */
    Consumer<String, String> consumer();
  }

  /**
   * A connection to the topic.
   *
   * @param topicId which topic it is
   * @param consumer reads it
   */
  private record Line(String topicId, Consumer<String, String> consumer) implements AutoCloseable {
    @Override
    public void close() {
      consumer.close();
    }
  }

  /** Whether what was kept is in memory. */
  boolean loaded() {
    return loaded;
  }

  /** Whether all that was told before the start has been heard. */
  boolean caughtUp() {
    return caughtUp;
  }

  @Override
  public void run() {
    attempt("What is kept of %s cannot be read", this::load);
    while (!stopped) {
      attempt("Headquarters cannot be heard on %s; what is at hand stays as it is", this::listen);
    }
  }

  /** Ends {@link #run} soon. */
  void stop() {
    stopped = true;
    var line = open;
    if (line != null) {
      line.consumer().wakeup();
    }
  }

  private void attempt(String trouble, Runnable work) {
    while (!stopped) {
      try {
        work.run();
        return;
      } catch (WakeupException e) {
        return;
      } catch (RuntimeException e) {
        if (!failing) {
          LOG.warnf("%s: %s", trouble.formatted(topic.topic()), e);
          failing = true;
        }
        pause();
      }
    }
  }

  private void load() {
    hearing
        .load()
        .ifPresent(
            place -> {
              topicId = place.topicId();
              next = place.next();
            });
    loaded = true;
    failing = false;
  }

  private void listen() {
    try (var line = new Line(source.topicId(topic.topic()), source.consumer())) {
      open = line;
      begin(line);
      var end = line.consumer().endOffsets(List.of(topic)).getOrDefault(topic, 0L);
      var looked = System.nanoTime();
      while (!stopped) {
        if (System.nanoTime() - looked >= LOOKED_EVERY.toNanos()) {
          if (!source.topicId(topic.topic()).equals(line.topicId())) {
            LOG.warnf("%s was made anew; it is read from its beginning", topic.topic());
            return;
          }
          looked = System.nanoTime();
        }
        if (!hear(line)) {
          return;
        }
        if (!caughtUp && line.consumer().position(topic) >= end) {
          caughtUp = true;
          LOG.infof("%s is up to date: %s", topic.topic(), hearing.standing());
        }
        if (failing) {
          LOG.infof("Headquarters is heard again on %s", topic.topic());
          failing = false;
        }
      }
    } finally {
      open = null;
    }
  }

  private void begin(Line line) {
    line.consumer().assign(List.of(topic));
    if (line.topicId().equals(topicId)) {
      line.consumer().seek(topic, next);
    } else {
      topicId = line.topicId();
      hearing.beginAnew();
      line.consumer().seekToBeginning(List.of(topic));
    }
  }

  /** False where the topic does not have what comes next: it may be another topic by now. */
  private boolean hear(Line line) {
    ConsumerRecords<String, String> told;
    try {
      told = line.consumer().poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      LOG.warnf("%s no longer has what comes next; it is read from its beginning", topic.topic());
      topicId = "";
      return false;
    }
    if (!told.isEmpty()) {
      var after = line.consumer().position(topic);
      hearing.hear(told, new Hearing.Place(topicId, after));
      next = after;
    }
    return true;
  }

  private void pause() {
    try {
      Thread.sleep(AGAIN);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }
}
