package org.sinur.cli.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class ReferralTextTest {

  private static final String OPENED =
      """
      "id": "r1", "crossingPoint": "IQIKH", "openedAt": "2026-11-22T08:00:00Z", "cause": "ADVICE",
      """;

  @Test
  void anOpenReferralSaysByWhenToClaimIt() {
    assertThat(
            text(
                ReferralText::print,
                OPENED
                    + """
                    "state": "OPEN", "dueAt": "2026-11-22T08:05:00Z", "overdue": true, "escalations": [
                      {"limit": "CLAIM", "dueAt": "2026-11-22T08:05:00Z"}]
                    """))
        .containsExactly(
            "r1  IQIKH, since 2026-11-22T08:00:00Z: advised by the check; to be claimed by 2026-11-22T08:05:00Z, OVERDUE",
            "  not claimed by 2026-11-22T08:05:00Z: no supervisor has taken note yet");
  }

  @Test
  void aClaimedOneSaysWhoLooksAtItAndWhoTookNote() {
    assertThat(
            text(
                ReferralText::print,
                OPENED
                    + """
                    "state": "CLAIMED", "claimedBy": "nazdar", "dueAt": "2026-11-22T09:00:00Z", "overdue": false,
                    "escalations": [{"limit": "CLAIM", "dueAt": "2026-11-22T08:05:00Z", "acknowledgedBy": "karwan",
                      "note": "Two booths are short."}]
                    """))
        .containsExactly(
            "r1  IQIKH, since 2026-11-22T08:00:00Z: advised by the check; claimed by nazdar, to be resolved by 2026-11-22T09:00:00Z",
            "  not claimed by 2026-11-22T08:05:00Z: noted by karwan: Two booths are short.");
  }

  @Test
  void aHandOverIsToldWithItsReason() {
    assertThat(
            text(
                ReferralText::printAct,
                """
                "act": "HAND_OVER", "doneAt": "2026-11-22T08:10:00Z", "doneBy": "nazdar", "note": "Shift ends."
                """))
        .containsExactly("  2026-11-22T08:10:00Z  handed over by nazdar: Shift ends.");
  }

  @Test
  void anInterviewIsToldInTheLanguageThatWasNamed() {
    assertThat(
            text(
                ReferralText::printInterview,
                """
                "id": "i2", "version": 2, "corrects": "i1", "begunAt": "2026-11-22T08:06:00Z", "endedAt":
                "2026-11-22T08:14:00Z", "interviewedBy": "nazdar", "language": "other", "otherLanguage": "Syriac",
                "interpreter": true, "account": "To her sister."
                """))
        .containsExactly(
            "Interview  i2, version 2, corrects i1",
            "  2026-11-22T08:06:00Z to 2026-11-22T08:14:00Z by nazdar, in Syriac, with an interpreter",
            "  To her sister.");
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
