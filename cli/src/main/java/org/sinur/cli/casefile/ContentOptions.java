package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of the person of a case; what is not said stays as it was. */
final class ContentOptions {

  /** How a person can be reached without danger. */
  enum Way {
    PHONE,
    MESSAGE,
    IN_PERSON,
    THROUGH_BODY,
    NONE
  }

  @Option(
      names = "--child",
      negatable = true,
      description = "The person is under 18, or may be; with --no-child is of age.")
  private @Nullable Boolean child;

  @Option(
      names = "--age-known-by",
      paramLabel = "TEXT",
      description = "How it is known that somebody who seems younger is of age.")
  private @Nullable String ageEstablished;

  @Option(
      names = "--asylum",
      negatable = true,
      description =
          "The person asks for protection from a State; its bodies are told nothing from then on.")
  private @Nullable Boolean asylum;

  @Option(
      names = "--no-asylum-known-by",
      paramLabel = "TEXT",
      description = "How it is known that somebody who seemed to ask for that does not.")
  private @Nullable String asylumRuledOut;

  @Option(
      names = "--state",
      split = ",",
      paramLabel = "CODE",
      description = "The States the person is a national of or fears, such as IRN (ISO 3166-1).")
  private @Nullable List<String> states;

  @Option(
      names = "--contact",
      paramLabel = "WORD",
      description =
          "How the person can be reached without danger: phone, message, in-person, through-body or none.")
  private @Nullable Way way;

  @Option(
      names = "--contact-at",
      paramLabel = "TEXT",
      description = "The number or the place; for phone and message it is needed.")
  private @Nullable String value;

  @Option(names = "--contact-when", paramLabel = "TEXT", description = "At what times.")
  private @Nullable String when;

  @Option(
      names = "--contact-language",
      paramLabel = "WORD",
      description = "In which language, such as fa.")
  private @Nullable String language;

  @Option(
      names = "--precautions",
      paramLabel = "TEXT",
      description = "What not to say, and to whom.")
  private @Nullable String precautions;

  @Option(names = "--health", paramLabel = "TEXT", description = "What a doctor has to know.")
  private @Nullable String health;

  @Option(
      names = "--family",
      paramLabel = "TEXT",
      description = "Who belongs to the person, and where they are.")
  private @Nullable String family;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "What else protection should know; no body is given it.")
  private @Nullable String note;

  /** What is known with nothing said. */
  static ObjectNode nothing() {
    var content =
        JsonNodeFactory.instance.objectNode().put("child", false).put("asksForAsylum", false);
    content.putArray("statesOfOrigin");
    return content;
  }

  /** What is known with what is said here. */
  ObjectNode in(JsonNode known) {
    ObjectNode content = known.deepCopy();
    if (child != null) {
      content.put("child", child);
    }
    if (asylum != null) {
      content.put("asksForAsylum", asylum);
    }
    if (states != null) {
      var codes = content.putArray("statesOfOrigin");
      states.forEach(codes::add);
    }
    put(content, "ageEstablished", ageEstablished);
    put(content, "asylumRuledOut", asylumRuledOut);
    put(content, "healthNeeds", health);
    put(content, "family", family);
    put(content, "note", note);
    contact(content);
    return content;
  }

  private void contact(ObjectNode content) {
    if (way == null) {
      return;
    }
    var contact = content.putObject("safeContact").put("way", way.name());
    put(contact, "value", value);
    put(contact, "when", when);
    put(contact, "language", language);
    put(contact, "precautions", precautions);
  }

  private static void put(ObjectNode into, String field, @Nullable String text) {
    if (text != null) {
      into.put(field, text);
    }
  }
}
