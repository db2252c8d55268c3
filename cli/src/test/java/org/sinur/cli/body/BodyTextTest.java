package org.sinur.cli.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BodyTextTest {

  @Test
  void aBodySaysWhoseItIsWhatItOffersAndForHowLong() throws JsonProcessingException {
    var text = new StringWriter();
    BodyText.print(
        new ObjectMapper()
            .readTree(
                """
                {"id": "an-office", "version": 3, "body": {"names": {"en": "Office", "ar": "مكتب"},
                 "kind": "GOVERNMENT", "country": "IRQ", "services": ["CHILD_PROTECTION", "MEDICAL"],
                 "accreditedFrom": "2026-01-01", "accreditedUntil": "2026-12-31",
                 "reference": "7/2026", "address": "2 Nowhere Road"}}
                """),
        new PrintWriter(text, true));
    assertThat(text.toString())
        .contains(
            "an-office  Office (government, IRQ), accredited from 2026-01-01 until 2026-12-31: child protection, medical")
        .contains("ar: مكتب", "accredited by: 7/2026", "2 Nowhere Road", "version 3");
  }
}
