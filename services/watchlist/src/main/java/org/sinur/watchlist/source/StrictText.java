package org.sinur.watchlist.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.sinur.watchlist.source.ListReading.Fault;

/** Bytes read as the text they claim to be; a byte that is none of it is a fault with its place. */
public sealed interface StrictText {

  /** The text. */
  record Decoded(String text) implements StrictText {}

  /** The first byte that does not belong. */
  record Broken(Fault fault) implements StrictText {}

  /**
   * Reads XML text: the encoding is that of its byte order mark, the declared one, or UTF-8 (XML
   * 1.0, F).
   */
  static StrictText ofXml(byte[] file) {
    var name = encodingOfXml(file);
    return Charset.isSupported(name)
        ? decode(file, Charset.forName(name))
        : new Broken(new Fault(1, 1, "the encoding it declares is not known"));
  }

  /**
   * Reads plain text in UTF-8; a byte order mark at its start says nothing. NUL is valid UTF-8, but
   * no text has it and the database keeps none.
   */
  static StrictText ofUtf8(byte[] file) {
    return switch (decode(file, StandardCharsets.UTF_8)) {
      case Broken broken -> broken;
      case Decoded(var text) when text.indexOf('\0') >= 0 ->
          broken(text.substring(0, text.indexOf('\0')), "a NUL, which no text has");
      case Decoded decoded -> decoded;
    };
  }

  private static String encodingOfXml(byte[] file) {
    var head = new String(file, 0, Math.min(file.length, 200), StandardCharsets.ISO_8859_1);
    if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
      return "UTF-16";
    }
    var declared = Declaration.ENCODING.matcher(head);
    return declared.find() ? declared.group(1) : "UTF-8";
  }

  private static StrictText decode(byte[] file, Charset charset) {
    var bytes = ByteBuffer.wrap(file);
    var text =
        CharBuffer.allocate(
            (int) Math.ceil(file.length * (double) charset.newDecoder().maxCharsPerByte()));
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var result = decoder.decode(bytes, text, true);
    text.flip();
    if (!result.isError()) {
      var decoded = text.toString();
      return new Decoded(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }
    return broken(text.toString(), "not valid " + charset.name());
  }

  private static Broken broken(String before, String reason) {
    var line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    var column = before.length() - before.lastIndexOf('\n');
    return new Broken(new Fault(line, column, reason));
  }

  /** Where an XML file says what its bytes mean. */
  final class Declaration {
    private static final Pattern ENCODING =
        Pattern.compile(
            "^(?:\u00EF\u00BB\u00BF)?<\\?xml[^>]*?encoding=[\"']([A-Za-z0-9._-]+)[\"']");

    private Declaration() {}
  }
}
