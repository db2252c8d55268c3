package org.sinur.cli.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FairnessTextTest {

  private static JsonNode answer(String groups) throws JsonProcessingException {
    return new ObjectMapper().readTree("{\"fewerThan\":5,\"groups\":[%s]}".formatted(groups));
  }

  @Test
  void whoStandsOutIsSaidInWordsAndSinceWhen() throws JsonProcessingException {
    assertThat(
            FairnessText.lines(
                answer(
                    """
                    {"finding":{"group":"SYR","events":310,"of":4100,"rate":0.0756,"lower":0.0679,"upper":0.0841,\
                     "ratio":2.1,"ratioLower":1.8,"ratioUpper":2.45,"byChance":0.0001,"standing":"MORE_OFTEN",\
                     "trend":"RISEN","since":"2026-10-05","change":1.9}},
                    {"finding":{"group":"TUR","events":null,"of":890,"rate":null,"lower":0,"upper":0.011,\
                     "ratio":null,"standing":"AS_OTHERS","trend":"STEADY","since":null}},
                    {"finding":{"group":"USA","events":null,"of":null,"standing":"TOO_FEW","trend":"TOO_FEW"}}""")))
        .containsExactly(
            "group  happened to     of   rate           range  times         range",
            "SYR            310  4,100  7.56%  6.79% to 8.41%   2.10  1.80 to 2.45  MORE OFTEN; RISEN since the week of 2026-10-05, times 1.90",
            "TUR             <5    890         0.00% to 1.10%",
            "USA             <5     <5                                              too few to tell");
  }

  @Test
  void nobodyIsSaidToBeNobody() throws JsonProcessingException {
    assertThat(FairnessText.lines(answer(""))).containsExactly("Nobody was counted.");
  }
}
