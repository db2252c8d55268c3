package org.sinur.watchlist.source.un;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.ListSource;
import org.sinur.watchlist.source.StrictXml;
import org.sinur.watchlist.source.XmlElement;
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
  public boolean isPublished() {
    return true;
  }

  @Override
  public Set<ListForm> forms() {
    return Set.of(ListForm.XML);
  }

  @Override
  public ListReading read(ListForm form, byte[] file) {
    return StrictXml.read(file, ROOT, new Pass(name));
  }

  /** One pass over one file. */
  private static final class Pass implements StrictXml.Content {

    private final String source;
    private final LinkedHashMap<String, ListedSubject> subjects = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private @Nullable Instant generatedAt;

    Pass(String source) {
      this.source = source;
    }

    @Override
    public void root(XMLStreamReader xml) {
      var text = xml.getAttributeValue(null, "dateGenerated");
      try {
        generatedAt = text == null ? null : Instant.parse(text);
      } catch (DateTimeParseException e) {
        faults.add(StrictXml.fault(xml.getLocation(), "dateGenerated is not a time"));
      }
    }

    @Override
    public void element(XMLStreamReader xml) throws XMLStreamException {
      switch (xml.getLocalName()) {
        case "INDIVIDUAL" -> subject(SubjectKind.PERSON, xml);
        case "ENTITY" -> subject(SubjectKind.ENTITY, xml);
        default -> {
          // INDIVIDUALS and ENTITIES only hold the others
        }
      }
    }

    @Override
    public ListReading whole() {
      return subjects.isEmpty()
          ? new ListReading.Damaged(new Fault(1, 1, "it lists nobody"))
          : new ListReading.Whole(generatedAt, List.copyOf(subjects.values()), 0, faults);
    }

    private void subject(SubjectKind kind, XMLStreamReader xml) throws XMLStreamException {
      var at = xml.getLocation();
      switch (UnEntry.read(source, kind, XmlElement.read(xml))) {
        case UnEntry.Outcome.Usable(var subject, var remarks) -> {
          remarks.forEach(r -> faults.add(StrictXml.fault(at, r)));
          if (subjects.putIfAbsent(subject.id(), subject) != null) {
            faults.add(
                StrictXml.fault(at, "an entry with this DATAID came before; the first is used"));
          }
        }
        case UnEntry.Outcome.Unusable(var reason) -> faults.add(StrictXml.fault(at, reason));
      }
    }
  }
}
