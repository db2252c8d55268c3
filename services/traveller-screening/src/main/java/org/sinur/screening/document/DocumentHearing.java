package org.sinur.screening.document;

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

/** Keeps the listed documents at hand those that are in force. */
@Singleton
final class DocumentHearing implements Hearing {

  private static final Logger LOG = Logger.getLogger(DocumentHearing.class);

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
                documents.inForce(content.version());
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
    var changes = new LinkedHashMap<Integer, Optional<DocumentPage.Read>>();
    DocumentVersion version = null;
    for (var record : told) {
      if (VERSION_KEY.equals(record.key())) {
        version = later(version, record);
      } else if (record.key() != null) {
        hear(Integer.parseInt(record.key()), record.value(), changes);
      }
    }
    kept.keep(after, version, changes);
    use(changes);
    if (version != null) {
      forgetWhatTheNewTopicDoesNotHave(after, version);
      documents.inForce(version);
    }
  }

  /** A page that cannot be read leaves what is known of it; where it is new its documents lack. */
  private void hear(
      int number, @Nullable String told, Map<Integer, Optional<DocumentPage.Read>> changes) {
    if (told == null) {
      changes.put(number, Optional.empty());
    } else {
      documents
          .read(number, DocumentPage.of(told))
          .ifPresent(page -> changes.put(number, Optional.of(page)));
    }
  }

  private void use(Map<Integer, Optional<DocumentPage.Read>> changes) {
    changes.forEach(
        (number, page) ->
            page.ifPresentOrElse(
                told -> documents.put(number, told), () -> documents.remove(number)));
    if (heardAnew != null) {
      heardAnew.addAll(changes.keySet());
    }
  }

  /** What is at hand of the old topic stays in use until the new one is heard in full. */
  private void forgetWhatTheNewTopicDoesNotHave(Place after, DocumentVersion version) {
    var heard = heardAnew;
    if (heard == null || documents.documents(heard) != version.documents()) {
      return;
    }
    var gone = new LinkedHashMap<Integer, Optional<DocumentPage.Read>>();
    for (var page : documents.pages()) {
      if (!heard.contains(page)) {
        gone.put(page, Optional.empty());
      }
    }
    kept.forget(after, gone.keySet());
    use(gone);
    heardAnew = null;
  }

  /** A heartbeat that crossed a new version on its way says less than is known. */
  private @Nullable DocumentVersion later(
      @Nullable DocumentVersion heard, ConsumerRecord<String, String> record) {
    try {
      var known = heard == null && heardAnew == null ? documents.version() : heard;
      var told = json.readValue(record.value(), DocumentVersion.class);
      return known == null || told.version() >= known.version() ? told : heard;
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.errorf("The word on the version at offset %d cannot be read", record.offset());
      return heard;
    }
  }

  @Override
  public Map<String, String> standing() {
    var status = documents.status();
    return Map.of(
        "documentsUsable", status.usable().name(), "documents", Integer.toString(status.held()));
  }
}
