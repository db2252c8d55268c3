package org.sinur.crossingpoint.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.sinur.service.KeptJson;

/** Crossings as text, for those of their versions that are not in force. */
@Singleton
final class CrossingContent {

  private final KeptJson kept;
  private final ObjectMapper json;

  CrossingContent(KeptJson kept, ObjectMapper json) {
    this.kept = kept;
    this.json = json;
  }

  String write(CrossingRequest crossing) {
    return kept.write(crossing);
  }

  CrossingRequest read(String content) {
    return kept.read(content, CrossingRequest.class);
  }

  /** JSON pointers to what differs, as far as it is kept: times are kept in microseconds. */
  List<String> changed(CrossingRequest before, CrossingRequest after) {
    return Differences.between(tree(before), tree(after));
  }

  private JsonNode tree(CrossingRequest crossing) {
    ObjectNode tree = json.valueToTree(crossing);
    return tree.put("occurredAt", crossing.occurredAt().truncatedTo(ChronoUnit.MICROS).toString());
  }

  /** SHA-256 of the text, in hexadecimal: tells one content from another. */
  String fingerprint(CrossingRequest crossing) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(write(crossing).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
