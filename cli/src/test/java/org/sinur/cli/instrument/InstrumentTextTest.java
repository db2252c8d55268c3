package org.sinur.cli.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class InstrumentTextTest {

  @Test
  void codesStandAsTheyAreTyped() throws JsonProcessingException {
    assertThat(
            text(
                """
                {"dimensions": [{"title": {"en": "Deception"}, "element": "MEANS", "indicators": [
                  {"code": "FALSE_PROMISE_OF_WORK", "strength": "STRONG", "title": {"en": "Promised work"}}]}]}
                """))
        .contains("Deception (means)")
        .contains("strong  Promised work  [false-promise-of-work]");
    assertThat(
            text(
                """
                {"opening": {"en": "Some questions"}, "items": [
                  {"code": "CHILD_ALONE", "asked": "OFFICER", "question": {"en": "A child alone?"}},
                  {"code": "NEEDS_DOCTOR", "asked": "TRAVELLER", "question": {"en": "A doctor?"}}]}
                """))
        .contains("(look) A child alone?  [child-alone]")
        .contains("  A doctor?  [needs-doctor]");
  }

  private static String text(String instrument) throws JsonProcessingException {
    var text = new StringWriter();
    InstrumentText.print(
        new ObjectMapper()
            .readTree(
                """
                {"id": "an-instrument", "version": 2, "instrument": %s}
                """
                    .formatted(instrument)),
        "en",
        new PrintWriter(text, true));
    return text.toString();
  }
}
