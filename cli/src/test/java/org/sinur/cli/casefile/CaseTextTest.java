package org.sinur.cli.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseTextTest {

  @Test
  void aCaseSaysHowItStandsAndWhoMustBeTold() throws JsonProcessingException {
    assertThat(
            text(
                CaseText::print,
                """
                {"id": "1", "alertId": "2", "crossingPoint": "IQIKH", "openedAt": "2026-11-23T08:00:00Z",
                 "state": "OPEN", "overdue": true, "tell": ["a-house"],
                 "steps": [{"act": "REOPENED", "takenAt": "2026-11-24T08:00:00Z", "note": "Asked again"}],
                 "content": {"child": false, "ageEstablished": "A birth record", "asksForAsylum": true,
                  "statesOfOrigin": ["IRN", "SYR"],
                  "safeContact": {"way": "THROUGH_BODY", "value": "a-house", "precautions": "No names"}}}
                """))
        .contains("1  IQIKH, opened 2026-11-23T08:00:00Z: open, a body has not answered in time")
        .contains("of age (A birth record)")
        .contains("the bodies of these States are told nothing: IRN, SYR")
        .contains("to be reached: through body")
        .contains("precautions: No names")
        .contains("reopened: Asked again")
        .contains("Tell a-house to stop and to destroy it.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"asksForAsylum": false, "statesOfOrigin": ["IRN"]} | asks for no asylum
          {"asksForAsylum": true, "statesOfOrigin": []}       | no State's body is told
          {"child": true}                                     | a child, or may be one
          """)
  void whatIsKnownOfThePersonIsSaid(String content, String sentence)
      throws JsonProcessingException {
    assertThat(text(CaseText::print, "{\"id\": \"1\", \"content\": %s}".formatted(content)))
        .contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"state": "SENT", "answerBy": "T", "overdue": true}             | sent, to be answered by T (overdue)
          {"state": "SENT", "answerBy": "T"}                              | sent, to be answered by T
          {"state": "WITHDRAWN", "recalledBecause": "CONSENT_WITHDRAWN"}  | withdrawn, because of consent withdrawn
          {"state": "ENDED", "feedback": [{"kind": "DID_NOT_ARRIVE"}]}    | did not arrive
          """)
  void aReferralSaysHowItStands(String referral, String sentence) throws JsonProcessingException {
    assertThat(text(CaseText::printReferral, referral)).contains(sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"scope": ["IDENTITY", "HEALTH_NEEDS"], "givenBy": "PERSON", "givenAt": "T"} | to identity, health needs, by person, given T
          {"scope": ["ALERT"], "withdrawal": {"withdrawnAt": "T"}}                     | withdrawn T
          """)
  void aConsentSaysToWhatAndWhetherItHolds(String consent, String sentence)
      throws JsonProcessingException {
    assertThat(text(CaseText::printConsent, consent)).contains(sentence);
  }

  @Test
  void aLetterSaysWhatTheBodyIsGivenAndWhatItPromises() throws JsonProcessingException {
    var letter =
        text(
            LetterText::print,
            """
            {"referralId": "1", "to": {"names": {"en": "House", "ar": "بيت"}, "address": "1 Nowhere Road"},
             "service": "SHELTER", "urgency": "TODAY", "answerBy": "T", "scope": ["IDENTITY", "ALERT"],
             "consentGivenAt": "U", "person": {"name": "Noor", "child": true, "apparentAge": {"to": 15}},
             "alert": {"indicators": ["THREATENED"], "urgency": "IMMEDIATE"},
             "handling": ["NO_ONWARD_SHARING"]}
            """);
    assertThat(letter)
        .contains("House", "بيت", "1 Nowhere Road")
        .contains("Referral 1: shelter, today. Please answer by T.")
        .contains("Consent of U, to identity, alert.")
        .contains("name: Noor")
        .contains("a child, or may be one, seems ? to 15")
        .contains("noticed: threatened (immediate)")
        .contains("- no onward sharing")
        .doesNotContain("to be reached", "health", "family", "assessed");
  }

  private static String text(BiConsumer<JsonNode, PrintWriter> print, String json)
      throws JsonProcessingException {
    var text = new StringWriter();
    print.accept(new ObjectMapper().readTree(json), new PrintWriter(text, true));
    return text.toString();
  }
}
