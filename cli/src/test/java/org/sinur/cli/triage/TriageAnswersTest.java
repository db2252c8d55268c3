package org.sinur.cli.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TriageAnswersTest {

  private static final String FORM =
      """
      {"opening": {"en": "Some questions", "ckb": "چەند پرسیارێک"},
       "items": [
         {"code": "CHILD_ALONE", "asked": "OFFICER", "question": {"en": "A child alone?", "ckb": "منداڵ؟"}},
         {"code": "AFRAID", "asked": "TRAVELLER", "question": {"en": "Afraid?", "ckb": "ترس؟"}},
         {"code": "ILL", "asked": "TRAVELLER", "question": {"en": "A doctor?", "ckb": "پزیشک؟"}}]}
      """;

  private final StringWriter text = new StringWriter();

  @Test
  void whatIsNotAnsweredIsNeitherYesNorNo() throws JsonProcessingException {
    var given = ask("y\n\nNO\n", "en");
    assertThat(given.yes()).containsExactly("CHILD_ALONE");
    assertThat(given.no()).containsExactly("ILL");
    assertThat(text.toString()).contains("[look, do not ask] A child alone?");
  }

  @Test
  void whatIsNoAnswerIsAskedAgain() throws JsonProcessingException {
    var given = ask("perhaps\nyes\nn\nn\n", "ckb");
    assertThat(given.yes()).containsExactly("CHILD_ALONE");
    assertThat(given.no()).containsExactly("AFRAID", "ILL");
    assertThat(text.toString()).contains("y, n or Enter.").contains("چەند پرسیارێک");
  }

  @Test
  void whatTheOfficerSeesIsReadInEnglishAndWhatIsSaidAloudInTheTravellersLanguage()
      throws JsonProcessingException {
    ask("n\nn\nn\n", "ckb");
    assertThat(text.toString())
        .contains("[look, do not ask] A child alone? ")
        .doesNotContain("منداڵ؟")
        .contains("ترس؟ ", "پزیشک؟ ")
        .doesNotContain("Afraid?", "A doctor?");
  }

  @Test
  void whatTheOfficerSeesIsReadInTheTravellersLanguageWhereTheFormHasNoEnglish()
      throws JsonProcessingException {
    ask(FORM.replace("\"en\": \"A child alone?\", ", ""), "n\nn\nn\n", "ckb");
    assertThat(text.toString()).contains("[look, do not ask] منداڵ؟ ");
  }

  @Test
  void whenNothingMoreComesTheRestWasNotAnswered() throws JsonProcessingException {
    var given = ask("y", "en");
    assertThat(given.yes()).containsExactly("CHILD_ALONE");
    assertThat(given.no()).isEmpty();
  }

  @Test
  void codesAreWrittenAsPeopleWriteWords() {
    var given = TriageAnswers.Given.of(List.of("child-alone", " ILL"), List.of("afraid"));
    assertThat(given.yes()).containsExactly("CHILD_ALONE", "ILL");
    assertThat(given.no()).containsExactly("AFRAID");
  }

  private TriageAnswers.Given ask(String answers, String language) throws JsonProcessingException {
    return ask(FORM, answers, language);
  }

  private TriageAnswers.Given ask(String form, String answers, String language)
      throws JsonProcessingException {
    return new TriageAnswers(
            new ObjectMapper().readTree(form),
            language,
            new BufferedReader(new StringReader(answers)),
            new PrintWriter(text, true))
        .ask();
  }
}
