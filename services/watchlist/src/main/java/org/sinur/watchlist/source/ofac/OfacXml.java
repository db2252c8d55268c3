package org.sinur.watchlist.source.ofac;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.source.StrictXml;
import org.sinur.watchlist.source.XmlElement;
import org.sinur.watchlist.subject.ListedSubject;
import org.sinur.watchlist.subject.NameQuality;

/**
 * The list as {@code sdn.xml}: an {@code sdnEntry} for each, with everything that belongs to it.
 */
final class OfacXml implements StrictXml.Content {

  private static final String ROOT = "sdnList";
  private static final DateTimeFormatter PUBLISHED = DateTimeFormatter.ofPattern("MM/dd/uuuu");

  private final String source;
  private final LinkedHashMap<String, ListedSubject> subjects = new LinkedHashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private @Nullable Instant publishedAt;
  private int things;

  private OfacXml(String source) {
    this.source = source;
  }

  static ListReading read(String source, byte[] file) {
    return StrictXml.read(file, ROOT, new OfacXml(source));
  }

  @Override
  public void root(XMLStreamReader xml) {
    // the list says of itself what it has to say in publshInformation
  }

  @Override
  public void element(XMLStreamReader xml) throws XMLStreamException {
    var at = xml.getLocation();
    switch (xml.getLocalName()) {
      case "publshInformation" -> published(XmlElement.read(xml), at);
      case "sdnEntry" -> entry(XmlElement.read(xml), at);
      default -> faults.add(StrictXml.fault(at, "an element this list never had; left out"));
    }
  }

  @Override
  public ListReading whole() {
    return subjects.isEmpty()
        ? new ListReading.Damaged(new Fault(1, 1, "it lists nobody"))
        : new ListReading.Whole(publishedAt, List.copyOf(subjects.values()), things, faults);
  }

  /** OFAC gives the day only. */
  private void published(XmlElement information, Location at) {
    var text = information.text("Publish_Date");
    try {
      publishedAt =
          text == null
              ? null
              : LocalDate.parse(text, PUBLISHED).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      faults.add(StrictXml.fault(at, "Publish_Date is not a date"));
    }
  }

  private void entry(XmlElement element, Location at) {
    var number = element.text("uid");
    if (number == null || !number.matches("[0-9]{1,10}")) {
      faults.add(StrictXml.fault(at, "an entry without a numeric uid"));
      return;
    }
    var kind = OfacEntry.kind(Objects.requireNonNullElse(element.text("sdnType"), ""));
    if (kind == null) {
      things++;
      return;
    }
    var entry =
        new OfacEntry(source, number, kind, reason -> faults.add(StrictXml.fault(at, reason)));
    read(element, entry);
    var subject = entry.subject().orElse(null);
    if (subject == null) {
      faults.add(StrictXml.fault(at, "an entry without a name"));
    } else if (subjects.putIfAbsent(subject.id(), subject) != null) {
      faults.add(StrictXml.fault(at, "an entry with this uid came before; the first is used"));
    }
  }

  private static void read(XmlElement element, OfacEntry entry) {
    entry.name(name(element), NameQuality.PRIMARY, null);
    entry.regime(
        inside(element, "programList", "program").map(XmlElement::text).filter(p -> !p.isEmpty()));
    Stream.ofNullable(element.text("title"))
        .flatMap(t -> Stream.of(t.split(";", -1)))
        .map(String::strip)
        .filter(t -> !t.isEmpty())
        .forEach(entry::title);
    inside(element, "akaList", "aka").forEach(alias -> alias(alias, entry));
    inside(element, "dateOfBirthList", "dateOfBirthItem")
        .flatMap(item -> Stream.ofNullable(item.text("dateOfBirth")))
        .forEach(entry::birth);
    inside(element, "placeOfBirthList", "placeOfBirthItem")
        .flatMap(item -> Stream.ofNullable(item.text("placeOfBirth")))
        .forEach(entry::placeOfBirth);
    Stream.concat(
            inside(element, "nationalityList", "nationality"),
            inside(element, "citizenshipList", "citizenship"))
        .flatMap(item -> Stream.ofNullable(item.text("country")))
        .forEach(entry::nationality);
    inside(element, "addressList", "address")
        .map(OfacXml::address)
        .filter(a -> !a.isEmpty())
        .forEach(entry::address);
    inside(element, "idList", "id").forEach(id -> identification(id, entry));
    Stream.ofNullable(element.text("remarks")).forEach(entry::remark);
  }

  /** Weak aliases are not expected to be searched for by themselves (OFAC's FAQ 122 to 124). */
  private static void alias(XmlElement alias, OfacEntry entry) {
    entry.name(
        name(alias),
        "strong".equals(alias.text("category")) ? NameQuality.GOOD : NameQuality.LOW,
        OfacRemarks.note(Objects.requireNonNullElse(alias.text("type"), "")));
  }

  /** What identifies, the gender and all sorts of notes stand in the same list. */
  private static void identification(XmlElement id, OfacEntry entry) {
    var type = Objects.requireNonNullElse(id.text("idType"), "");
    var number = id.text("idNumber");
    if (type.equals("Gender") && number != null) {
      entry.sex(number);
    } else if (OfacEntry.isDocument(type) && number != null) {
      var dates =
          OfacRemarks.joined(
              Stream.of(
                  prefixed("issued ", id.text("issueDate")),
                  prefixed("expires ", id.text("expirationDate"))));
      entry.document(type, number, id.text("idCountry"), dates.isEmpty() ? null : dates);
    } else {
      var words = OfacRemarks.joined(Stream.of(type, number, id.text("idCountry")));
      if (!words.isEmpty()) {
        entry.remark(words);
      }
    }
  }

  private static @Nullable String prefixed(String word, @Nullable String text) {
    return text == null ? null : word + text;
  }

  /** In the form of the tables: {@code FAMILY, Given}. */
  private static String name(XmlElement element) {
    return OfacRemarks.joined(Stream.of(element.text("lastName"), element.text("firstName")));
  }

  private static String address(XmlElement address) {
    return OfacRemarks.joined(
        Stream.of(
            address.text("address1"),
            address.text("address2"),
            address.text("address3"),
            address.text("city"),
            address.text("stateOrProvince"),
            address.text("postalCode"),
            address.text("country")));
  }

  private static Stream<XmlElement> inside(XmlElement element, String list, String item) {
    return element.all(list).stream().flatMap(l -> l.all(item).stream());
  }
}
