package org.sinur.screening.list;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.feed.Hearing;

/** Keeps the list at hand the one that is in force. */
@Singleton
final class ListHearing implements Hearing {

  private static final Logger LOG = Logger.getLogger(ListHearing.class);

  private final LocalList list;
  private final KeptList kept;
  private final ObjectMapper json;

  /** Subjects heard of since the topic was begun anew; null when it is not being begun anew. */
  private @Nullable Set<String> heardAnew;

  ListHearing(LocalList list, KeptList kept, ObjectMapper json) {
    this.list = list;
    this.kept = kept;
    this.json = json;
  }

  @Override
  public String topic() {
    return "watchlist.subjects";
  }

  @Override
  public Optional<Place> load() {
    return kept.load()
        .map(
            content -> {
              content.subjects().forEach(this::use);
              if (content.version() != null) {
                list.inForce(
                    content.version(), new ListMark(content.topicId(), content.markedAt()));
              }
              return new Place(content.topicId(), content.nextOffset());
            });
  }

  @Override
  public void beginAnew() {
    heardAnew = new HashSet<>();
  }

  @Override
  public void hear(ConsumerRecords<String, String> told, Place after) {
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
    noteHeardAnew(changes);
    if (version != null) {
      forgetWhatTheNewTopicDoesNotHave(changes, version, markedAt);
    }
    kept.keep(new KeptList.Heard(after.topicId(), after.next(), version, markedAt, changes));
    changes.forEach(
        (id, said) -> said.text().ifPresentOrElse(text -> use(id, text), () -> list.remove(id)));
    if (version != null) {
      list.inForce(version, new ListMark(after.topicId(), markedAt));
    }
  }

  @Override
  public Map<String, String> standing() {
    var status = list.status();
    return Map.of("usable", status.usable().name(), "subjects", Integer.toString(status.held()));
  }

  private void noteHeardAnew(Map<String, KeptList.Told> changes) {
    var heard = heardAnew;
    if (heard != null) {
      changes.forEach(
          (id, said) -> said.text().ifPresentOrElse(text -> heard.add(id), () -> heard.remove(id)));
    }
  }

  private void forgetWhatTheNewTopicDoesNotHave(
      Map<String, KeptList.Told> changes, ToldVersion version, long markedAt) {
    var heard = heardAnew;
    if (heard != null && heard.size() == version.subjects()) {
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
}
