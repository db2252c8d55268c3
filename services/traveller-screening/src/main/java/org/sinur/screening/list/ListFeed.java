package org.sinur.screening.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the list at hand the one that is in force. Begins with what was kept, goes on where that
 * was left, and keeps what it hears before it uses it. While headquarters cannot be heard the list
 * stays as it is and grows old.
 *
 * <p>Runs in a thread of its own. The topic has one partition, so what is heard is in the order in
 * which it was told, and the word that a version is complete comes after all that it changed.
 */
final class ListFeed implements Runnable {

  static final TopicPartition TOPIC = new TopicPartition("watchlist.subjects", 0);
  static final String VERSION_KEY = "version-in-force";

  private static final Logger LOG = Logger.getLogger(ListFeed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration AGAIN = Duration.ofSeconds(2);

  private final LocalList list;
  private final KeptList kept;
  private final ObjectMapper json;
  private final Supplier<Line> opener;

  private volatile boolean stopped;
  private volatile boolean loaded;
  private volatile boolean caughtUp;
  private volatile @Nullable Line open;
  private boolean failing;
  private String topicId = "";
  private long next;

  /** Subjects heard of since the topic was begun anew; null when it is not being begun anew. */
  private @Nullable Set<String> heardAnew;

  ListFeed(LocalList list, KeptList kept, ObjectMapper json, Supplier<Line> opener) {
    this.list = list;
    this.kept = kept;
    this.json = json;
    this.opener = opener;
  }

  /**
   * A connection to the topic.
   *
   * @param topicId which topic it is: a topic made anew has another id
   * @param consumer reads it
   */
  record Line(String topicId, Consumer<String, String> consumer) implements AutoCloseable {
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
    attempt("The kept list cannot be read", this::load);
    while (!stopped) {
      attempt("Headquarters cannot be heard; the list at hand stays as it is", this::listen);
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
          LOG.warnf("%s: %s", trouble, e);
          failing = true;
        }
        pause();
      }
    }
  }

  private void load() {
    kept.load()
        .ifPresent(
            content -> {
              content.subjects().forEach(this::use);
              if (content.version() != null) {
                list.inForce(
                    content.version(), new ListMark(content.topicId(), content.markedAt()));
              }
              topicId = content.topicId();
              next = content.nextOffset();
            });
    loaded = true;
    failing = false;
  }

  private void listen() {
    try (var line = opener.get()) {
      open = line;
      begin(line);
      var end = line.consumer().endOffsets(List.of(TOPIC)).getOrDefault(TOPIC, 0L);
      while (!stopped) {
        hear(line);
        if (!caughtUp && line.consumer().position(TOPIC) >= end) {
          caughtUp = true;
          LOG.infof("The list is up to date: %s", list.status());
        }
        if (failing) {
          LOG.info("Headquarters is heard again");
          failing = false;
        }
      }
    } finally {
      open = null;
    }
  }

  private void begin(Line line) {
    line.consumer().assign(List.of(TOPIC));
    if (line.topicId().equals(topicId)) {
      line.consumer().seek(TOPIC, next);
    } else {
      beginAnew(line);
    }
  }

  /**
   * Another topic than the one kept: what is kept stays in use until the new one is heard in full.
   */
  private void beginAnew(Line line) {
    topicId = line.topicId();
    heardAnew = new HashSet<>();
    line.consumer().seekToBeginning(List.of(TOPIC));
  }

  private void hear(Line line) {
    ConsumerRecords<String, String> told;
    try {
      told = line.consumer().poll(POLL);
    } catch (OffsetOutOfRangeException e) {
      LOG.warn("The topic no longer has what comes next; it is read from its beginning");
      beginAnew(line);
      return;
    }
    if (told.isEmpty()) {
      return;
    }
    var changes = new LinkedHashMap<String, KeptList.Told>();
    ToldVersion version = null;
    var markedAt = -1L;
    for (var record : told) {
      if (VERSION_KEY.equals(record.key())) {
        var said = version(record);
        version = said.orElse(version);
        markedAt = said.isPresent() ? record.offset() : markedAt;
      } else if (record.key() != null) {
        changes.put(
            record.key(), new KeptList.Told(Optional.ofNullable(record.value()), record.offset()));
      }
    }
    if (version != null) {
      forgetWhatTheNewTopicDoesNotHave(changes, version, markedAt);
    }
    var after = line.consumer().position(TOPIC);
    kept.keep(new KeptList.Heard(topicId, after, version, markedAt, changes));
    next = after;
    changes.forEach(
        (id, said) -> said.text().ifPresentOrElse(text -> use(id, text), () -> list.remove(id)));
    if (version != null) {
      list.inForce(version, new ListMark(topicId, markedAt));
    }
  }

  private void forgetWhatTheNewTopicDoesNotHave(
      Map<String, KeptList.Told> changes, ToldVersion version, long markedAt) {
    var heard = heardAnew;
    if (heard == null) {
      return;
    }
    changes.forEach(
        (id, said) -> said.text().ifPresentOrElse(text -> heard.add(id), () -> heard.remove(id)));
    if (heard.size() == version.subjects()) {
      list.ids().stream()
          .filter(id -> !heard.contains(id))
          .forEach(id -> changes.put(id, new KeptList.Told(Optional.empty(), markedAt)));
      heardAnew = null;
    }
  }

  private void use(String id, String text) {
    try {
      list.put(json.readValue(text, ToldSubject.class));
    } catch (JsonProcessingException | RuntimeException e) {
      list.cannotRead(id);
    }
  }

  private Optional<ToldVersion> version(ConsumerRecord<String, String> record) {
    try {
      return record.value() == null
          ? Optional.empty()
          : Optional.of(json.readValue(record.value(), ToldVersion.class));
    } catch (JsonProcessingException e) {
      LOG.errorf("The word on the version at offset %d cannot be read", record.offset());
      return Optional.empty();
    }
  }

  private void pause() {
    try {
      Thread.sleep(AGAIN);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }
}
