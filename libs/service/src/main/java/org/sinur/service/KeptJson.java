package org.sinur.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What a service keeps whole, as JSON in a column of its own database. That it can be read again is
 * the service's own business: where it cannot, no sender is at fault.
 */
@ApplicationScoped
public class KeptJson {

  private final ObjectMapper json;

  /** Over the mapper that also reads requests. */
  public KeptJson(ObjectMapper json) {
    this.json = json;
  }

  /** What to keep of a record. */
  public String write(Object record) {
    return sound(() -> json.writeValueAsString(record));
  }

  /** A record that was kept. */
  public <R> R read(String kept, Class<R> type) {
    return sound(() -> json.readValue(kept, type));
  }

  /** Records that were kept. */
  public <R> R read(String kept, TypeReference<R> type) {
    return sound(() -> json.readValue(kept, type));
  }

  /** A record that was kept, to be handed on as it is. */
  public JsonNode tree(String kept) {
    return sound(() -> json.readTree(kept));
  }

  private interface Step<R> {
    R take() throws JsonProcessingException;
  }

  // the parser's own words may quote what is kept, and end in a log
  private static <R> R sound(Step<R> step) {
    try {
      return step.take();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "What is kept as JSON cannot be read or written: " + e.getClass().getSimpleName());
    }
  }
}
