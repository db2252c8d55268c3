package org.sinur.cli.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class CrossingTextTest {

  private static final String CONTENT =
      """
      "crossingPoint": "IQIKH", "lane": "4", "direction": "ENTRY", "occurredAt": "2026-11-22T08:00:00Z",
      "capture": "OFFLINE", "traveller": {"primaryIdentifier": "HADDAD", "secondaryIdentifier": "RANA",
        "dateOfBirth": "1990-03-15", "sex": "F", "nationality": "SYR"},
      "document": {"documentType": "P", "issuingState": "SYR", "number": "X1234567", "dateOfExpiry": "2031-01-01"}
      """;

  @Test
  void aCrossingIsOneLineWithItsMarks() {
    assertThat(text(CrossingText::line, "\"id\": \"c1\"," + CONTENT + ", \"marks\": []"))
        .containsExactly(
            "c1  entered IQIKH, lane 4, on 2026-11-22T08:00:00Z: HADDAD, RANA, SYR X1234567");
    assertThat(
            text(
                CrossingText::line,
                "\"id\": \"c1\","
                    + CONTENT.replace("ENTRY", "EXIT")
                    + ", \"marks\": [\"POINT_CLOSED\", \"EXIT_WITHOUT_ENTRY\"]"))
        .containsExactly(
            "c1  left IQIKH, lane 4, on 2026-11-22T08:00:00Z: HADDAD, RANA, SYR X1234567; point closed, exit without entry");
  }

  @Test
  void allThatIsRecordedOfACrossingIsShown() {
    assertThat(
            text(
                CrossingText::whole,
                "\"id\": \"c1\","
                    + CONTENT
                    + """
                    , "marks": ["SCREENING_USED"], "screeningId": "s1", "version": 2, "recordedAt": "2026-11-22T09:00:00Z",
                    "permit": {"kind": "E_VISA", "number": "E77", "validUntil": "2026-12-31", "days": 30},
                    "purpose": "FAMILY_VISIT", "vehicle": {"plate": "12 A 34", "state": "IRQ", "kind": "CAR"},
                    "conveyance": {"kind": "FLIGHT", "designator": "IA123"}
                    """))
        .containsExactly(
            "Crossing   c1",
            "Entry      IQIKH, lane 4, 2026-11-22T08:00:00Z, captured offline",
            "Traveller  HADDAD, RANA, born 1990-03-15, F, SYR",
            "Document   P of SYR, X1234567, until 2031-01-01",
            "Permit     e visa E77, until 2026-12-31, 30 days",
            "Purpose    family visit",
            "Vehicle    car IRQ 12 A 34",
            "By         flight IA123",
            "Screening  s1",
            "Marks      screening used",
            "Version    2, recorded 2026-11-22T09:00:00Z");
  }

  @Test
  void aCorrectionSaysWhatWasThereBefore() {
    assertThat(
            text(
                CrossingText::correction,
                """
                "correctedAt": "2026-11-22T10:00:00Z", "correctedBy": "karwan", "reason": "Misread.",
                "before": {"lane": "5", "traveller": {"sex": "M"}}, "changed": ["/lane", "/traveller/sex", "/purpose"]
                """))
        .containsExactly(
            "Corrected  2026-11-22T10:00:00Z by karwan: Misread.",
            "    /lane was 5",
            "    /traveller/sex was M",
            "    /purpose was not recorded");
  }

  @Test
  void aCopyThatWaitsSaysWhatDiffers() {
    assertThat(
            text(
                CrossingText::copy,
                """
                "id": "k1", "receivedAt": "2026-11-22T10:00:00Z", "receivedBy": "nazdar", "changed": ["/lane"],
                "recorded": {"id": "c1", "lane": "5"}, "copy": {%s}
                """
                    .formatted(CONTENT)))
        .containsExactly(
            "Copy       k1, received 2026-11-22T10:00:00Z by nazdar: entered IQIKH, lane 4, on 2026-11-22T08:00:00Z: HADDAD, RANA, SYR X1234567",
            "    of crossing c1",
            "    /lane is 5, the copy says 4");
  }

  @Test
  void aSettledCopySaysWhichOfTheTwoHolds() {
    assertThat(
            text(
                CrossingText::copy,
                """
                "id": "k1", "receivedAt": "2026-11-22T10:00:00Z", "receivedBy": "nazdar", "changed": [],
                "copy": {%s}, "choice": "COPY", "note": "The log says so.", "settledBy": "karwan",
                "settledAt": "2026-11-22T11:00:00Z"
                """
                    .formatted(CONTENT)))
        .contains(
            "    what is recorded is at a place that is not yours",
            "    the copy holds, as karwan said 2026-11-22T11:00:00Z: The log says so.");
  }

  private static String[] text(BiConsumer<JsonNode, PrintWriter> print, String fields) {
    var text = new StringWriter();
    try {
      print.accept(new ObjectMapper().readTree("{" + fields + "}"), new PrintWriter(text, true));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().lines().toArray(String[]::new);
  }
}
