package org.sinur.cli.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DocumentTextTest {

  @Test
  void aListedDocumentIsToldWithWhoListedItAndWithoutABlameOnItsBearer() {
    assertThat(
            text(
                """
                {"version": 7, "publishedAt": "2026-11-22T08:00:00Z", "listed": true, "masked": false,
                 "listings": [{"source": "sltd", "issuingState": "IRQ", "number": "A1000001", "type": "ID_CARD",
                   "fraud": "STOLEN_BLANK", "date": "2024-02-01", "requestingAuthority": "Civil Status", "reference": "C-1",
                   "since": {"version": 3, "publishedAt": "2026-11-01T08:00:00Z"}, "until": null}]}"""))
        .containsExactly(
            "Listed     id card IRQ A1000001 by sltd: stolen blank on 2024-02-01",
            "  ask: Civil Status, about C-1",
            "  since version 3, 2026-11-01T08:00:00Z",
            "Examine it and ask who listed it; this says nothing against its bearer.",
            "Documents  version 7, in force since 2026-11-22T08:00:00Z");
  }

  @Test
  void aDocumentThatIsNotListedIsToldSoWithTheVersionThatSaysIt() {
    assertThat(text("{\"version\": 0, \"publishedAt\": null, \"listed\": false, \"listings\": []}"))
        .containsExactly("Not listed.", "Documents  no list was in force");
  }

  private static String[] text(String answer) {
    var text = new StringWriter();
    try {
      new DocumentText(new PrintWriter(text, true)).print(new ObjectMapper().readTree(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
    return text.toString().lines().toArray(String[]::new);
  }
}
