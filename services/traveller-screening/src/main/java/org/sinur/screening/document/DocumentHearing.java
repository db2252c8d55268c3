package org.sinur.screening.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.feed.Hearing;
import org.sinur.screening.list.ListMark;

/** Keeps the listed documents at hand those that are in force. */
@Singleton
final class DocumentHearing implements Hearing {

  private static final Logger LOG = Logger.getLogger(DocumentHearing.class);

  private static final Pattern PAGE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,5}");

  private final LocalDocuments documents;
  private final KeptDocuments kept;
  private final ObjectMapper json;

  /** Pages heard of since the topic was begun anew; null when it is not being begun anew. */
  private @Nullable Set<Integer> heardAnew;

  DocumentHearing(LocalDocuments documents, KeptDocuments kept, ObjectMapper json) {
    this.documents = documents;
    this.kept = kept;
    this.json = json;
  }

  @Override
  public String topic() {
    return "watchlist.documents";
  }

  @Override
  public Optional<Place> load() {
    return kept.load()
        .map(
            content -> {
              documents.load(content.pages());
              if (content.version() != null) {
                documents.inForce(
                    content.version(), new ListMark(content.place().topicId(), content.markedAt()));
              }
              return content.place();
            });
  }

  @Override
  public void beginAnew() {
    heardAnew = new HashSet<>();
  }

  @Override
  public void hear(ConsumerRecords<String, String> told, Place after) {
    var changes = new LinkedHashMap<Integer, KeptDocuments.Told>();
    DocumentVersion version = null;
    var markedAt = -1L;
    for (var record : told) {
      if (VERSION_KEY.equals(record.key())) {
        var said = later(version, record);
        version = said.orElse(version);
        markedAt = said.isPresent() ? record.offset() : markedAt;
      } else {
        hear(record, changes);
      }
    }
    kept.keep(new KeptDocuments.Heard(after, version, markedAt, changes));
    use(changes);
    if (version != null) {
      forgetWhatTheNewTopicDoesNotHave(after, version, markedAt);
      documents.inForce(version, new ListMark(after.topicId(), markedAt));
    }
  }

  /** A page that cannot be read leaves what is known of it; where it is new its documents lack. */
  private void hear(
      ConsumerRecord<String, String> record, Map<Integer, KeptDocuments.Told> changes) {
    if (record.key() == null || !PAGE_NUMBER.matcher(record.key()).matches()) {
      LOG.errorf("What is told at offset %d is no page", record.offset());
      return;
    }
    var number = Integer.parseInt(record.key());
    if (record.value() == null) {
      changes.put(number, new KeptDocuments.Told(Optional.empty(), record.offset()));
    } else {
      documents
          .read(number, DocumentPage.of(record.value()))
          .ifPresent(
              page ->
                  changes.put(number, new KeptDocuments.Told(Optional.of(page), record.offset())));
    }
  }

  private void use(Map<Integer, KeptDocuments.Told> changes) {
    changes.forEach(
        (number, said) ->
            said.page()
                .ifPresentOrElse(
                    page -> documents.put(number, page), () -> documents.remove(number)));
    if (heardAnew != null) {
      heardAnew.addAll(changes.keySet());
    }
  }

  /** What is at hand of the old topic stays in use until the new one is heard in full. */
  private void forgetWhatTheNewTopicDoesNotHave(
      Place after, DocumentVersion version, long markedAt) {
    var heard = heardAnew;
    if (heard == null || documents.documents(heard) != version.documents()) {
      return;
    }
    var gone = new LinkedHashMap<Integer, KeptDocuments.Told>();
    for (var page : documents.pages()) {
      if (!heard.contains(page)) {
        gone.put(page, new KeptDocuments.Told(Optional.empty(), markedAt));
      }
    }
    kept.forget(after, gone.keySet());
    use(gone);
    heardAnew = null;
  }

  /** A heartbeat that crossed a new version on its way says less than is known. */
  private Optional<DocumentVersion> later(
      @Nullable DocumentVersion heard, ConsumerRecord<String, String> record) {
    try {
      var known = heard == null && heardAnew == null ? documents.version() : heard;
      var told = json.readValue(record.value(), DocumentVersion.class);
      return known == null || told.version() >= known.version()
          ? Optional.of(told)
          : Optional.empty();
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.errorf("The word on the version at offset %d cannot be read", record.offset());
      return Optional.empty();
    }
  }

  @Override
  public Map<String, String> standing() {
    var status = documents.status();
    return Map.of(
        "documentsUsable", status.usable().name(), "documents", Integer.toString(status.held()));
  }
}
