package org.sinur.cli.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;

/**
 * Pairs of names from the United Nations Security Council's consolidated list (its XML): each
 * individual's aliases, grouped by the quality that the list gives them, and the name in its
 * original script, grouped by the script, against the primary name.
 */
final class UnPairs {

  private static final List<String> PRIMARY =
      List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");

  private final Set<Pair> pairs = new LinkedHashSet<>();
  private final Map<String, String> primary = new HashMap<>();
  private final Map<String, String> alias = new HashMap<>();
  private final List<Map<String, String>> aliases = new ArrayList<>();
  private String original = "";

  private UnPairs() {}

  /** In the list's order, each once. */
  static List<Pair> of(Path file) {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = Files.newInputStream(file)) {
      var list = new UnPairs();
      list.read(factory.createXMLStreamReader(in));
      if (list.pairs.isEmpty()) {
        throw new CommandFailure(
            "%s has no individual of the United Nations list with another name.".formatted(file));
      }
      return List.copyOf(list.pairs);
    } catch (IOException | XMLStreamException e) {
      throw new CommandFailure("%s cannot be read as the United Nations list.".formatted(file), e);
    }
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    var inside = false;
    var text = "";
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          inside = inside || xml.getLocalName().equals("INDIVIDUAL");
          text = "";
        }
        case XMLStreamConstants.CHARACTERS -> text = xml.getText().strip();
        case XMLStreamConstants.END_ELEMENT -> {
          if (inside) {
            take(xml.getLocalName(), text);
          }
          inside = inside && !xml.getLocalName().equals("INDIVIDUAL");
          text = "";
        }
        default -> {
          // comments and space between elements say nothing
        }
      }
    }
  }

  private void take(String element, String text) {
    if (PRIMARY.contains(element)) {
      primary.put(element, text);
    }
    switch (element) {
      case "QUALITY", "ALIAS_NAME" -> alias.put(element, text);
      case "NAME_ORIGINAL_SCRIPT" -> original = text;
      case "INDIVIDUAL_ALIAS" -> {
        aliases.add(Map.copyOf(alias));
        alias.clear();
      }
      case "INDIVIDUAL" -> end();
      default -> {
        // what else the list says of a person is not about names
      }
    }
  }

  private void end() {
    var listed =
        PRIMARY.stream()
            .map(element -> primary.getOrDefault(element, ""))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    for (var each : aliases) {
      add(listed, each.getOrDefault("ALIAS_NAME", ""), each.getOrDefault("QUALITY", ""));
    }
    add(listed, original, MatchingEvaluation.script(original));
    primary.clear();
    aliases.clear();
    original = "";
  }

  private void add(String listed, String query, String group) {
    if (!listed.isEmpty()
        && !query.isEmpty()
        && !group.isEmpty()
        && !listed.equalsIgnoreCase(query)) {
      pairs.add(new Pair(listed, query, group));
    }
  }
}
