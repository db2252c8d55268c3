package org.sinur.cli.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class RetentionTextTest {

  private static JsonNode json(String text) throws JsonProcessingException {
    return new ObjectMapper().readTree(text);
  }

  @Test
  void rulesSayWhatTheyRestOnAndWhatTheyWouldErase() throws JsonProcessingException {
    assertThat(
            RetentionText.rules(
                json(
                    """
                    {"number":3,"standing":"PROPOSED","proposedAt":"2026-11-24T03:00:00.5Z","proposedByName":"huda",
                     "rules":{"edition":"2026-11","provisional":true,"rules":[{"recordClass":"unmatched-screening",
                       "period":"P100D","legalBasis":"Unverified","validFrom":"2026-12-01"}]},
                     "consequences":[{"recordClass":"unmatched-screening","due":100000,"dueAlready":12}]}
                    """)))
        .containsExactly(
            "Rules 3   proposed; 2026-11 (provisional)",
            "Proposed  2026-11-24T03:00:00Z by huda",
            "  unmatched-screening  P100D  from 2026-12-01; Unverified",
            "  unmatched-screening  100,000 or more would be erased at once, when it was proposed (12 by the rules before)");
  }

  @Test
  void aClassWithoutARuleIsSaidToBeKept() throws JsonProcessingException {
    assertThat(
            RetentionText.due(
                json(
                    """
                    {"rules":3,"notice":"P3M","classes":[
                      {"recordClass":"crossing","kept":1200,"notCounted":0,"oldest":null,"rule":null},
                      {"recordClass":"overstay","kept":7,"notCounted":2,"oldest":"2021-01-01T00:00:00Z",
                       "rule":{"period":"P5Y"},"due":3,"held":1,"comingDue":2}]}
                    """)))
        .containsExactly(
            "By rules 3; 'soon' is within P3M",
            "  crossing             1,200 kept, 0 of them not counted from anything; oldest none",
            "                       no rule: all of it is kept",
            "  overstay             7 kept, 2 of them not counted from anything; oldest 2021-01-01T00:00:00Z",
            "                       after P5Y: 3 due, 1 of them held; 2 soon");
    assertThat(RetentionText.due(json("{\"classes\":[]}")))
        .containsExactly("No rules are in force: nothing is erased.");
  }

  @Test
  void aHoldSaysWhatItIsOnAndUntilWhen() throws JsonProcessingException {
    assertThat(
            RetentionText.hold(
                json(
                    """
                    {"id":"h1","recordClass":"crossing","recordId":"c1","crossingPoint":"IQIKH","ground":"14/2026",
                     "placedAt":"2026-11-24T03:00:00Z","placedBy":"huda","endsAt":"2027-02-01T00:00:00Z","holds":true}
                    """)))
        .containsExactly(
            "Hold      crossing c1, IQIKH",
            "Ground    14/2026",
            "Until     2027-02-01T00:00:00Z, placed 2026-11-24T03:00:00Z by huda",
            "Id        h1",
            "");
    assertThat(
            RetentionText.hold(
                json(
                    """
                    {"id":"h2","crossingPoint":"IQTRB","from":"2026-11-01T00:00:00Z","until":"2026-11-02T00:00:00Z",
                     "ground":"15/2026","placedAt":"2026-11-24T03:00:00Z","placedBy":"huda","endsAt":"2027-02-01T00:00:00Z",
                     "holds":false,"liftedAt":"2026-12-01T00:00:00Z","liftedBy":"baran","note":"the case is closed"}
                    """)))
        .containsExactly(
            "Hold      whatever happened from 2026-11-01T00:00:00Z until 2026-11-02T00:00:00Z, IQTRB",
            "Ground    15/2026",
            "Ended     2026-12-01T00:00:00Z, placed 2026-11-24T03:00:00Z by huda",
            "Lifted    by baran: the case is closed",
            "Id        h2",
            "");
  }

  @Test
  void anErasureSaysByWhichRule() throws JsonProcessingException {
    assertThat(
            RetentionText.erasure(
                json(
                    """
                    {"id":"e1","recordClass":"overstay","rules":3,"period":"P5Y","legalBasis":"a law","records":200,
                     "earliest":"2020-01-01T00:00:00Z","latest":"2020-02-01T00:00:00Z","erasedAt":"2026-12-01T00:00:00Z"}
                    """)))
        .isEqualTo(
            "2026-12-01T00:00:00Z  200 of overstay by rules 3 (P5Y, a law); counted from 2020-01-01T00:00:00Z to 2020-02-01T00:00:00Z; erasure e1");
    assertThat(
            RetentionText.coming(
                json("{\"id\":\"c1\",\"dueAt\":\"2027-01-01T00:00:00Z\",\"held\":true}")))
        .isEqualTo("c1  due 2027-01-01T00:00:00Z; held");
  }
}
