package org.sinur.watchlist.source;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element with the elements and the text inside it; an entry of the list is small enough to be
 * held as a whole.
 *
 * @param name the element's name
 * @param text its own text, white space folded
 * @param children the elements inside it, in order
 */
public record XmlElement(String name, String text, List<XmlElement> children) {

  /** An entry has elements three deep; what is much deeper was made to exhaust the reader. */
  private static final int DEEPEST = 16;

  /** Reads the element that the reader stands at, to its end. */
  public static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
    return read(xml, 0);
  }

  private static XmlElement read(XMLStreamReader xml, int depth) throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested too deeply", xml.getLocation());
    }
    var name = xml.getLocalName();
    var text = new StringBuilder();
    var children = new ArrayList<XmlElement>();
    while (true) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> children.add(read(xml, depth + 1));
        case XMLStreamConstants.CHARACTERS -> text.append(xml.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          return new XmlElement(name, fold(text.toString()), List.copyOf(children));
        }
        default -> {
          // comments say nothing
        }
      }
    }
  }

  /** The elements of this name inside. */
  public List<XmlElement> all(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  /** The text of the first element of this name inside; null when it is missing or empty. */
  public @Nullable String text(String child) {
    return children.stream()
        .filter(c -> c.name.equals(child) && !c.text.isEmpty())
        .map(XmlElement::text)
        .findFirst()
        .orElse(null);
  }

  /** The texts of the {@code VALUE}s inside an element of this name. */
  public List<String> values(String child) {
    return all(child).stream()
        .flatMap(c -> c.all("VALUE").stream())
        .map(XmlElement::text)
        .filter(t -> !t.isEmpty() && !t.equals("na"))
        .toList();
  }

  private static String fold(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
