package org.sinur.cli.crossing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import picocli.CommandLine.Option;

/** What a crossing should have said, as options; the service checks it. */
final class CorrectionOptions {

  private static final List<String> CONTENT =
      List.of(
          "lane",
          "direction",
          "occurredAt",
          "traveller",
          "document",
          "permit",
          "purpose",
          "vehicle",
          "conveyance",
          "group");

  /** Into the country, or out of it. */
  enum Direction {
    ENTRY,
    EXIT
  }

  /** What a traveller says the journey is for. */
  enum Purpose {
    TOURISM,
    PILGRIMAGE,
    BUSINESS,
    WORK,
    STUDY,
    FAMILY_VISIT,
    MEDICAL,
    TRANSIT,
    OFFICIAL,
    RETURN_HOME,
    OTHER
  }

  /** By what leave somebody enters. */
  enum PermitKind {
    VISA,
    E_VISA,
    VISA_EXEMPTION,
    RESIDENCE,
    NONE_STATED
  }

  @Option(names = "--lane", paramLabel = "LANE", description = "The lane's number.")
  private @Nullable String lane;

  @Option(names = "--direction", paramLabel = "entry|exit", description = "Which way.")
  private @Nullable Direction direction;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When it happened, such as 2026-11-22T08:30:00Z.")
  private @Nullable String at;

  @Option(
      names = "--name",
      paramLabel = "PRIMARY, SECONDARY",
      description = "The name as the document has it, such as 'ALJABIRI, NOOR AHMED'.")
  private @Nullable String name;

  @Option(
      names = "--birth",
      paramLabel = "DATE",
      description = "1979-03-14, with XX for a day or month that is not known.")
  private @Nullable String birth;

  @Option(names = "--sex", paramLabel = "F|M|X", description = "As the document has it.")
  private @Nullable String sex;

  @Option(names = "--nationality", paramLabel = "CODE", description = "Such as IRQ.")
  private @Nullable String nationality;

  @Option(
      names = "--document",
      paramLabel = "TYPE:STATE:NUMBER",
      description = "Such as P:IRQ:A1234567; the state may be empty.")
  private @Nullable String document;

  @Option(
      names = "--expires",
      paramLabel = "DAY",
      description = "The last day of the document, 2031-01-31.")
  private @Nullable String expires;

  @Option(
      names = "--purpose",
      paramLabel = "PURPOSE",
      description =
          "tourism, pilgrimage, business, work, study, family-visit, medical, transit, official, return-home or other.")
  private @Nullable Purpose purpose;

  @Option(
      names = "--permit",
      paramLabel = "KIND",
      description =
          "By what leave: visa, e-visa, visa-exemption, residence or none-stated. It replaces the permit that is recorded.")
  private @Nullable PermitKind permit;

  @Option(
      names = "--permit-number",
      paramLabel = "TEXT",
      description = "With --permit: its number.")
  private @Nullable String permitNumber;

  @Option(
      names = "--permit-until",
      paramLabel = "DAY",
      description = "With --permit: its last day, 2027-01-31.")
  private @Nullable String permitUntil;

  @Option(
      names = "--permit-days",
      paramLabel = "DAYS",
      description = "With --permit: how many days of stay it grants.")
  private @Nullable Integer permitDays;

  @Option(
      names = "--permit-sponsor",
      paramLabel = "TEXT",
      description = "With --permit: who invites or guarantees, as the permit names them.")
  private @Nullable String permitSponsor;

  /**
   * What is recorded, with what is named here instead.
   *
   * @param recorded the crossing as it was read
   */
  ObjectNode of(JsonNode recorded) {
    var correction = JsonNodeFactory.instance.objectNode();
    CONTENT.stream()
        .filter(recorded::hasNonNull)
        .forEach(field -> correction.set(field, recorded.get(field).deepCopy()));
    say(correction, "lane", lane);
    say(correction, "direction", direction == null ? null : direction.name());
    say(correction, "occurredAt", at);
    say(correction, "purpose", purpose == null ? null : purpose.name());
    var traveller = correction.withObject("/traveller");
    sayName(traveller);
    say(traveller, "dateOfBirth", birth);
    say(traveller, "sex", sex);
    say(traveller, "nationality", nationality);
    var documented = correction.withObject("/document");
    sayDocument(documented);
    say(documented, "dateOfExpiry", expires);
    sayPermit(correction);
    return correction;
  }

  private void sayName(ObjectNode traveller) {
    if (name != null) {
      var parts = name.split(", *", 2);
      traveller.put("primaryIdentifier", parts[0]);
      traveller.put("secondaryIdentifier", parts.length == 2 ? parts[1] : "");
    }
  }

  private void sayDocument(ObjectNode documented) {
    if (document != null) {
      var parts = document.split(":", 3);
      if (parts.length < 3) {
        throw new CommandFailure(
            "%s is not a document as TYPE:STATE:NUMBER, such as P:IRQ:A1234567."
                .formatted(document));
      }
      documented.put("documentType", parts[0]);
      documented.put("issuingState", parts[1]);
      documented.put("number", parts[2]);
    }
  }

  private void sayPermit(ObjectNode correction) {
    if (permit == null) {
      if (Stream.of(permitNumber, permitUntil, permitDays, permitSponsor)
          .anyMatch(Objects::nonNull)) {
        throw new CommandFailure("Say with --permit what kind of permit it is.");
      }
      return;
    }
    var said = correction.putObject("permit").put("kind", permit.name());
    say(said, "number", permitNumber);
    say(said, "validUntil", permitUntil);
    if (permitDays != null) {
      said.put("days", permitDays);
    }
    say(said, "sponsor", permitSponsor);
  }

  private static void say(ObjectNode to, String field, @Nullable String value) {
    if (value != null) {
      to.put(field, value);
    }
  }
}
