package org.sinur.screening.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.sinur.listeddocuments.ListedDocument;

/**
 * A page as it was told, made small: a million documents take some 30 MB so, in memory and in the
 * database. It is read when a document is found on it, which is rare.
 */
final class DocumentPage {

  private final byte[] content;

  /** A page as it was kept: deflated (RFC 1950). */
  DocumentPage(byte[] content) {
    this.content = content;
  }

  /**
   * A page with what was read of it for the index.
   *
   * @param page as it is kept
   * @param listed its documents by number and State
   * @param documents how many there are, of all sources
   */
  record Read(DocumentPage page, Set<ListedDocument> listed, int documents) {}

  byte[] content() {
    return content;
  }

  static DocumentPage of(String told) {
    var content = new ByteArrayOutputStream(told.length() / 3);
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(content, deflater)) {
      out.write(told.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return new DocumentPage(content.toByteArray());
  }

  /**
   * The documents of the page.
   *
   * @param reader of {@link ToldPage}
   * @throws UncheckedIOException when it cannot be read
   */
  List<ToldDocument> documents(ObjectReader reader) {
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
      return reader.<ToldPage>readValue(in).documents().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
