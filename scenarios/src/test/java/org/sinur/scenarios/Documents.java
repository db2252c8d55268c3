package org.sinur.scenarios;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzComposer;
import org.sinur.traveldocument.mrz.MrzFormat;

/** Documents of invented travellers, and what is asked and recorded of them. */
final class Documents {

  private Documents() {}

  /** Of somebody nobody lists; another number each time. */
  static List<String> ofNobodyListed(MrzFormat format) {
    return lines(format, "ZERIBAR", "TAVGA HELIN", LocalDate.of(1991, 7, 23), number());
  }

  /**
   * Of a man whose name and date of birth are the first of the sample list's. A new document each
   * time: with the same one he is not stopped again once an officer has told him from the listed.
   */
  static List<String> ofTheFirstListed() {
    return lines(MrzFormat.TD3, "ALMITHALI", "AZHAR QASIM", LocalDate.of(1979, 3, 14), number());
  }

  /** Of a Syrian nobody lists, who would need a visa; another number each time. */
  static List<String> ofAForeigner() {
    return lines(
        new StateCode("SYR"),
        MrzFormat.TD3,
        "ZERIBAR",
        "RANA",
        LocalDate.of(1990, 3, 15),
        number());
  }

  /**
   * Another each time, and of a form that {@link LogHygieneTest} knows again wherever it stands.
   */
  private static String number() {
    return "QNR%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
  }

  static ObjectNode screening(String place, List<String> mrz) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("crossingPoint", place).put("lane", "1").put("direction", "ENTRY");
    var lines = body.putArray("mrz");
    mrz.forEach(lines::add);
    return body;
  }

  /** The crossing of somebody who was screened. */
  static ObjectNode crossing(JsonNode screening) {
    var d = screening.path("document");
    var body = JsonNodeFactory.instance.objectNode();
    body.put("crossingPoint", screening.path("crossingPoint").asText())
        .put("lane", "1")
        .put("direction", "ENTRY")
        .put("occurredAt", Instant.now().toString())
        .put("capture", "ONLINE")
        .put("screeningId", screening.path("id").asText());
    copy(
        d,
        body.putObject("traveller"),
        "primaryIdentifier",
        "secondaryIdentifier",
        "dateOfBirth",
        "sex",
        "nationality");
    copy(d, body.putObject("document"), "documentType", "number", "issuingState", "dateOfExpiry");
    return body;
  }

  /** A refusal of entry of somebody who was screened. */
  static ObjectNode refusal(JsonNode screening) {
    var body = crossing(screening);
    body.remove(List.of("lane", "direction", "capture"));
    return body.put("ground", "C").put("facts", "Has no visa and says so.").put("language", "ar");
  }

  private static void copy(JsonNode from, ObjectNode to, String... fields) {
    for (var field : fields) {
      to.put(field, from.path(field).asText());
    }
  }

  private static List<String> lines(
      MrzFormat format, String primary, String secondary, LocalDate born, String number) {
    return lines(new StateCode("IRQ"), format, primary, secondary, born, number);
  }

  private static List<String> lines(
      StateCode state,
      MrzFormat format,
      String primary,
      String secondary,
      LocalDate born,
      String number) {
    return MrzComposer.of(format)
        .documentCode(
            switch (format) {
              case TD3 -> "P";
              case TD1, TD2 -> "I";
              case MRV_A, MRV_B -> "V";
            })
        .issuingState(state)
        .nationality(state)
        .name(primary, secondary)
        .documentNumber(number)
        .dateOfBirth(PartialDate.of(born))
        .sex(Sex.FEMALE)
        .dateOfExpiry(PartialDate.of(LocalDate.now(ZoneOffset.UTC).plusYears(4)))
        .lines();
  }
}
