package org.sinur.cli.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import picocli.CommandLine.Option;

/** What an entry is to say, as options; the service checks it. */
final class ContentOptions {

  /** What whoever meets them can be asked to do. */
  enum Handling {
    REFER,
    DETAIN,
    REFUSE_ENTRY,
    PREVENT_EXIT,
    LOCATE,
    WATCH,
    PROTECT
  }

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "A name, the primary one first; low:NAME for a weak alias.")
  private List<String> names = List.of();

  @Option(
      names = "--entity",
      description = "It is an organisation; without this option it is a person.")
  private boolean entity;

  @Option(
      names = "--birth",
      paramLabel = "DATE",
      description = "1979-03-14, 1979-03, 1979, 1979/1981 or ~1979.")
  private List<String> births = List.of();

  @Option(names = "--sex", paramLabel = "F|M", description = "Where it is known.")
  private @Nullable String sex;

  @Option(names = "--nationality", paramLabel = "CODE", description = "Such as IRQ.")
  private List<String> nationalities = List.of();

  @Option(
      names = "--document",
      paramLabel = "TYPE:STATE:NUMBER",
      description = "Such as passport:IRQ:A1234567; the state may be empty.")
  private List<String> documents = List.of();

  @Option(
      names = "--handling",
      required = true,
      paramLabel = "HANDLING",
      description =
          "refer, detain, refuse-entry, prevent-exit, locate, watch or protect: what whoever meets them is asked to do.")
  private Handling handling = Handling.REFER;

  @Option(
      names = "--legal-basis",
      required = true,
      paramLabel = "TEXT",
      description = "The law, decision or warrant.")
  private String legalBasis = "";

  @Option(
      names = "--authority",
      required = true,
      paramLabel = "TEXT",
      description = "Who asked for it and is told of a hit.")
  private String authority = "";

  @Option(names = "--instruction", paramLabel = "TEXT", description = "What to do beyond that.")
  private @Nullable String instruction;

  @Option(names = "--remarks", paramLabel = "TEXT", description = "What else is known.")
  private @Nullable String remarks;

  @Option(
      names = "--expires",
      required = true,
      paramLabel = "DAY",
      description = "The last day on which it holds, 2027-01-31.")
  private String expires = "";

  @Option(
      names = "--review",
      required = true,
      paramLabel = "DAY",
      description = "By when it has to be looked at again.")
  private String review = "";

  JsonNode content() {
    var content = JsonNodeFactory.instance.objectNode();
    content.put("kind", entity ? "ENTITY" : "PERSON");
    names.forEach(name -> content.withArray("names").add(name(name)));
    add(content.withArray("births"), births);
    add(content.withArray("nationalities"), nationalities);
    var listed = content.withArray("documents");
    documents.forEach(document -> listed.add(document(document)));
    content.put("sex", sex);
    content.put("handling", handling.name());
    content.put("legalBasis", legalBasis);
    content.put("requestingAuthority", authority);
    content.put("instruction", instruction);
    content.put("remarks", remarks);
    content.put("expiresOn", expires);
    content.put("reviewOn", review);
    return content;
  }

  private static void add(ArrayNode array, List<String> texts) {
    texts.forEach(array::add);
  }

  private static ObjectNode name(String text) {
    var weak = text.startsWith("low:");
    var name = JsonNodeFactory.instance.objectNode();
    name.put("text", weak ? text.substring("low:".length()) : text);
    return weak ? name.put("quality", "LOW") : name;
  }

  private static ObjectNode document(String text) {
    var parts = text.split(":", 3);
    if (parts.length < 3) {
      throw new CommandFailure(
          "%s is not a document as TYPE:STATE:NUMBER, such as passport:IRQ:A1234567."
              .formatted(text));
    }
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", parts[0])
        .put("issuingState", parts[1].isEmpty() ? null : parts[1])
        .put("number", parts[2]);
  }
}
