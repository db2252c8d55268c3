package org.sinur.cli.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.CommandFailure;
import org.sinur.journalentry.LogRecord;

/** An entry of a journal as people read it. */
final class EntryText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_IDS = 3;
  private static final Pattern SERVICE = Pattern.compile(LogRecord.SERVICE);

  private EntryText() {}

  /** Whose journal an entry says that it is in; empty where it does not. */
  static Optional<String> service(String line) {
    try {
      var service = JSON.readTree(line).path("service").asText();
      return SERVICE.matcher(service).matches() ? Optional.of(service) : Optional.empty();
    } catch (JsonProcessingException _) {
      return Optional.empty();
    }
  }

  /** Who did what, to which records, where and why, in a line; of many records the first. */
  static String of(String line) {
    try {
      var entry = JSON.readTree(line);
      return "%s  %s  %s (%s)  %s %s%s%s%s"
          .formatted(
              entry.path("recordedAt").asText(),
              entry.path("service").asText(),
              entry.at("/actor/name").asText(),
              entry.at("/actor/id").asText(),
              entry.path("action").asText().toLowerCase(Locale.ROOT),
              entry.path("recordType").asText(),
              after("  ", ids(entry)),
              after("  at ", entry.path("place").asText("")),
              after("  ", entry.path("reason").asText("")));
    } catch (JsonProcessingException e) {
      throw new CommandFailure("The journal has a line that is no JSON.", e);
    }
  }

  private static String after(String before, String text) {
    return text.isEmpty() || text.equals("null") ? "" : before + text;
  }

  /** Whoever looked at a page of records looked at many. */
  private static String ids(JsonNode entry) {
    var ids = entry.path("recordIds");
    var first =
        StreamSupport.stream(ids.spliterator(), false)
            .limit(MOST_IDS)
            .map(JsonNode::asText)
            .collect(Collectors.joining(" "));
    return ids.size() > MOST_IDS
        ? "%s and %,d more".formatted(first, ids.size() - MOST_IDS)
        : first;
  }
}
