package org.sinur.watchlist.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListReading.Fault;

/**
 * Text in UTF-8 that is too large to be held: what {@link StrictText#ofUtf8} is for a text in
 * memory. Used by one thread.
 */
public final class StrictReader extends Reader {

  /** A quote that is never closed would make one row of the rest of a file. */
  private static final int LONGEST_ROW = 1 << 20;

  private final InputStream file;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean begun;
  private boolean ended;
  private int line = 1;
  private int column = 1;
  private int sinceRow;
  private @Nullable Fault fault;

  /** Reads a file, which is closed with this. */
  public StrictReader(InputStream file) {
    this.file = file;
  }

  /** What cannot be read on, with its place. */
  public static final class Broken extends IOException {

    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    private Broken(Fault fault) {
      super(fault.reason());
      this.fault = fault;
    }

    /** Where and why. */
    public Fault fault() {
      return fault;
    }
  }

  /** Says that a row has come to its end, so that the next one may be as long. */
  void rowEnded() {
    sinceRow = 0;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    while (true) {
      if (fault != null) {
        throw new Broken(fault);
      }
      var chars = CharBuffer.wrap(target, offset, length);
      decode(chars);
      var read = count(target, offset, chars.position());
      if (read > 0) {
        return read;
      }
      if (fault == null && ended && !bytes.hasRemaining()) {
        return -1;
      }
    }
  }

  private void decode(CharBuffer chars) throws IOException {
    var result = decoder.decode(bytes, chars, ended);
    if (result.isError() && chars.position() == 0) {
      fault = new Fault(line, column, "not valid UTF-8");
    } else if (result.isUnderflow() && !ended) {
      bytes.compact();
      var got = file.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = got < 0;
      bytes.position(bytes.position() + Math.max(0, got)).flip();
    }
  }

  /** Takes note of how far the text has come; returns how many characters may be used. */
  private int count(char[] text, int offset, int decoded) {
    if (!begun && decoded > 0) {
      begun = true;
      // a byte order mark says nothing
      if (text[offset] == '\uFEFF') {
        System.arraycopy(text, offset + 1, text, offset, decoded - 1);
        return count(text, offset, decoded - 1);
      }
    }
    for (var i = 0; i < decoded; i++) {
      if (text[offset + i] == '\0') {
        fault = new Fault(line, column, "a NUL, which no text has");
        return i;
      }
      if (text[offset + i] == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    sinceRow += decoded;
    if (sinceRow > LONGEST_ROW) {
      fault = new Fault(line, column, "a row that does not end, such as by a quote left open");
    }
    return decoded;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
