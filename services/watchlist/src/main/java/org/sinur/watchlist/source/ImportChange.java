package org.sinur.watchlist.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * What an import changes of a subject, without saying who it is.
 *
 * @param subjectId the subject
 * @param reference the number people quote
 * @param kind person or entity
 * @param change what happens to it
 * @param fields what differs, by the names of the subject's fields; empty unless it is changed
 */
record ImportChange(
    String subjectId, String reference, SubjectKind kind, What change, List<String> fields) {

  /** What happens to a subject. */
  enum What {
    /** It was not in force. */
    ADDED,
    /** It was in force with other content. */
    CHANGED,
    /** It is no longer listed. */
    REMOVED
  }

  ImportChange {
    fields = List.copyOf(fields);
  }

  /**
   * Compares a subject as it was with what it becomes.
   *
   * @param before as JSON; null when it was not in force
   * @param after as JSON; null when it is no longer listed
   */
  static ImportChange between(
      String subjectId, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (after == null) {
      if (before == null) {
        throw new IllegalArgumentException("a change of nothing into nothing");
      }
      return of(subjectId, before, What.REMOVED, List.of());
    }
    return before == null
        ? of(subjectId, after, What.ADDED, List.of())
        : of(subjectId, after, What.CHANGED, differences(before, after));
  }

  private static ImportChange of(
      String subjectId, JsonNode subject, What change, List<String> fields) {
    return new ImportChange(
        subjectId,
        subject.path("reference").asText(),
        SubjectKind.valueOf(subject.path("kind").asText()),
        change,
        fields);
  }

  private static List<String> differences(JsonNode before, JsonNode after) {
    var names = new TreeSet<String>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> !before.path(name).equals(after.path(name))).toList();
  }
}
