package org.sinur.watchlist.source;

import java.io.StringReader;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListReading.Fault;

/**
 * A list in XML, read in one pass. Nothing outside the file is read and nothing in it is expanded
 * (OWASP: XML external entities): a document type declaration ends the reading.
 */
public final class StrictXml {

  private StrictXml() {}

  /** What is made of the elements of a list. */
  public interface Content {

    /** The reader stands at the list's root element. */
    void root(XMLStreamReader xml);

    /**
     * The reader stands at the start of an element inside the list. To be read to its end with
     * {@link XmlElement#read}, or left alone so that what is inside it comes next.
     */
    void element(XMLStreamReader xml) throws XMLStreamException;

    /** What came of it, once the file has ended as it should. */
    ListReading whole();
  }

  /** Reads a file whose root element has this name. */
  public static ListReading read(byte[] file, String root, Content content) {
    return switch (StrictText.ofXml(file)) {
      case StrictText.Broken(var fault) -> new ListReading.Damaged(fault);
      case StrictText.Decoded(var text) -> read(text, root, content);
    };
  }

  private static ListReading read(String text, String root, Content content) {
    try {
      var xml = factory().createXMLStreamReader(new StringReader(text));
      try {
        return read(xml, root, content);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return new ListReading.Damaged(fault(e.getLocation(), "not well-formed XML"));
    }
  }

  private static ListReading read(XMLStreamReader xml, String root, Content content)
      throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.DTD -> {
          return damaged(xml, "a document type declaration, which this list never has");
        }
        case XMLStreamConstants.START_ELEMENT -> {
          if (!xml.getLocalName().equals(root)) {
            return damaged(xml, "not a " + root);
          }
          content.root(xml);
          while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
              content.element(xml);
            }
          }
          return content.whole();
        }
        default -> {
          // comments and processing instructions before the list say nothing
        }
      }
    }
    return damaged(xml, "there is no list in it");
  }

  private static ListReading damaged(XMLStreamReader xml, String reason) {
    return new ListReading.Damaged(fault(xml.getLocation(), reason));
  }

  /** A fault at a place of the file. */
  public static Fault fault(@Nullable Location at, String reason) {
    return at == null
        ? new Fault(1, 1, reason)
        : new Fault(Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), reason);
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
