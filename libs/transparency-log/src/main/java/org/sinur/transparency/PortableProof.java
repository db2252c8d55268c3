package org.sinur.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A proof that can be handed on and verified without asking anybody: where a leaf is, the way up
 * and the signed checkpoint it leads to (C2SP tlog-proof). As somebody tells it, it may be
 * anything.
 *
 * @param extra what else travels along, which nothing here vouches for; UTF-8 text, null for none
 * @param inclusion where the leaf is, and the way up
 * @param checkpoint the signed note
 */
public record PortableProof(@Nullable String extra, InclusionProof inclusion, String checkpoint) {

  /** How a file with such a proof is named. */
  public static final String SUFFIX = ".tlog-proof";

  private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
  private static final String EXTRA = "extra ";
  private static final Pattern INDEX = Pattern.compile("index (0|[1-9][0-9]{0,18})");

  /** The way up is no longer than this in any tree (tlog-proof: at most 63 hashes). */
  private static final int MOST_HASHES = 63;

  /** The proof as a file holds it. */
  public String text() {
    var text = new StringBuilder(FIRST_LINE).append('\n');
    if (extra != null) {
      var encoded = CanonicalBase64.encode(extra.getBytes(StandardCharsets.UTF_8));
      text.append(EXTRA).append(encoded).append('\n');
    }
    text.append("index ").append(inclusion.index()).append('\n');
    inclusion.path().forEach(hash -> text.append(hash.base64()).append('\n'));
    return text.append('\n').append(checkpoint).toString();
  }

  /** The proof that {@link #text()} wrote; empty for any other text. */
  public static Optional<PortableProof> parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    var lines = text.substring(0, end).split("\n", -1);
    int at = 1;
    try {
      String extra = null;
      if (lines.length > at && lines[at].startsWith(EXTRA)) {
        extra = utf8(CanonicalBase64.decode(lines[at].substring(EXTRA.length())));
        at++;
      }
      var index = INDEX.matcher(lines.length > at ? lines[at] : "");
      at++;
      if (!lines[0].equals(FIRST_LINE) || !index.matches() || lines.length - at > MOST_HASHES) {
        return Optional.empty();
      }
      var path = new ArrayList<Hash>();
      for (; at < lines.length; at++) {
        path.add(Hash.ofBase64(lines[at]));
      }
      var inclusion = new InclusionProof(Long.parseLong(index.group(1)), path);
      return Optional.of(new PortableProof(extra, inclusion, text.substring(end + 2)));
    } catch (IllegalArgumentException | CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static String utf8(byte[] bytes) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
  }
}
