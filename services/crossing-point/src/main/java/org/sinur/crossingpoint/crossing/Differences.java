package org.sinur.crossingpoint.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where two records differ: JSON pointers (RFC 6901), never what stands there. */
final class Differences {

  private Differences() {}

  /** The pointers to all values that differ; what is absent and what is null are the same. */
  static List<String> between(JsonNode before, JsonNode after) {
    return between("", before, after).toList();
  }

  private static Stream<String> between(String pointer, JsonNode before, JsonNode after) {
    if (before instanceof ObjectNode || after instanceof ObjectNode) {
      var names = new TreeSet<String>();
      before.fieldNames().forEachRemaining(names::add);
      after.fieldNames().forEachRemaining(names::add);
      return names.stream()
          .flatMap(name -> between(pointer + "/" + name, before.path(name), after.path(name)));
    }
    var same = before.equals(after) || (isNothing(before) && isNothing(after));
    return same ? Stream.empty() : Stream.of(pointer);
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }
}
