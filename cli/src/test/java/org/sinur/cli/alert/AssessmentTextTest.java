package org.sinur.cli.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTextTest {

  @ParameterizedTest
  @CsvSource({
    "INDICATORS_PRESENT_REFER, 'Indicators are present: refer.'",
    "INDICATORS_NOT_ENOUGH, 'The concern stands.'"
  })
  void anAssessmentSaysToReferOrThatTheConcernStands(String outcome, String sentence)
      throws JsonProcessingException {
    var text = new StringWriter();
    AssessmentText.print(
        new ObjectMapper()
            .readTree(
                """
                {"id": "1", "assessedAt": "2026-11-23T08:00:00Z", "provisional": "Yes",
                 "instrument": {"instrument": "a-set", "version": 2},
                 "weighing": {"elements": ["ACT", "MEANS"], "dimensions": [
                   {"code": "DECEPTIVE_RECRUITMENT", "positive": true, "strengths": ["STRONG", "WEAK"]},
                   {"code": "EXPLOITATION", "positive": false, "strengths": []}]},
                 "outcome": "%s"}
                """
                    .formatted(outcome)),
        new PrintWriter(text, true));
    assertThat(text.toString())
        .contains("by a-set version 2 (provisional)")
        .contains("+ deceptive recruitment: strong, weak")
        .contains("- exploitation: none known")
        .contains("elements: act, means")
        .contains(sentence);
  }
}
