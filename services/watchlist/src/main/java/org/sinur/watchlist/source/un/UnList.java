package org.sinur.watchlist.source.un;

import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.ListSource;
import org.sinur.watchlist.source.StrictText;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.SubjectKind;

/**
 * A list in the official XML of the consolidated list of the United Nations Security Council
 * (https://www.un.org/sc/resources/sc-sanctions.xsd).
 */
final class UnList implements ListSource {

  private static final String ROOT = "CONSOLIDATED_LIST";

  private final String name;

  UnList(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ListReading read(byte[] file) {
    return switch (StrictText.ofXml(file)) {
      case StrictText.Broken(var fault) -> new ListReading.Damaged(fault);
      case StrictText.Decoded(var text) -> read(text);
    };
  }

  private ListReading read(String text) {
    try {
      var xml = factory().createXMLStreamReader(new StringReader(text));
      try {
        return new Pass(name, xml).read();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      return new ListReading.Damaged(fault(e.getLocation(), "not well-formed XML"));
    }
  }

  /** Nothing outside the file is read, nothing in it is expanded (OWASP: XML external entities). */
  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  private static Fault fault(@Nullable Location at, String reason) {
    return at == null
        ? new Fault(1, 1, reason)
        : new Fault(Math.max(1, at.getLineNumber()), Math.max(1, at.getColumnNumber()), reason);
  }

  /** One pass over one file. */
  private static final class Pass {

    private final String source;
    private final XMLStreamReader xml;
    private final LinkedHashMap<String, ListedSubject> subjects = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Instant generatedAt;

    Pass(String source, XMLStreamReader xml) {
      this.source = source;
      this.xml = xml;
    }

    ListReading read() throws XMLStreamException {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD -> {
            return damaged("a document type declaration, which this list never has");
          }
          case XMLStreamConstants.START_ELEMENT -> {
            if (xml.getLocalName().equals(ROOT)) {
              return list();
            }
            return damaged("not a %s".formatted(ROOT));
          }
          default -> {
            // comments and processing instructions before the list say nothing
          }
        }
      }
      return damaged("there is no list in it");
    }

    private ListReading list() throws XMLStreamException {
      generatedAt = instant(xml.getAttributeValue(null, "dateGenerated"));
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT) {
          switch (xml.getLocalName()) {
            case "INDIVIDUAL" -> subject(SubjectKind.PERSON);
            case "ENTITY" -> subject(SubjectKind.ENTITY);
            default -> {
              // INDIVIDUALS and ENTITIES only hold the others
            }
          }
        }
      }
      return subjects.isEmpty()
          ? damaged("it lists nobody")
          : new ListReading.Whole(generatedAt, List.copyOf(subjects.values()), faults);
    }

    private void subject(SubjectKind kind) throws XMLStreamException {
      var at = xml.getLocation();
      var entry = UnElement.read(xml);
      switch (UnEntry.read(source, kind, entry)) {
        case UnEntry.Outcome.Usable(var subject, var remarks) -> {
          remarks.forEach(r -> faults.add(fault(at, r)));
          if (subjects.putIfAbsent(subject.id(), subject) != null) {
            faults.add(fault(at, "an entry with this DATAID came before; the first is used"));
          }
        }
        case UnEntry.Outcome.Unusable(var reason) -> faults.add(fault(at, reason));
      }
    }

    private @Nullable Instant instant(@Nullable String text) {
      try {
        return text == null ? null : Instant.parse(text);
      } catch (DateTimeParseException e) {
        faults.add(fault(xml.getLocation(), "dateGenerated is not a time"));
        return null;
      }
    }

    private ListReading damaged(String reason) {
      return new ListReading.Damaged(fault(xml.getLocation(), reason));
    }
  }
}
