package org.sinur.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;

class MrzEvaluationTest {

  private static final String HEAD =
      "id,format,line1,line2,line3,expected_outcome,surname,givenNames,birthDate,sex,doc_ok,composite_ok\n";
  private static final String SPECIMEN =
      "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<,L898902C36UTO7408122F1204159ZE184226B<<<<<10,";

  @TempDir private Path folder = Path.of("");

  @Test
  void whatTheReaderAnswersAsExpectedIsAgreement() throws IOException {
    var evaluation =
        of("a,TD3," + SPECIMEN + ",valid,ERIKSSON,ANNA MARIA,740812,female,True,True\n");
    assertThat(evaluation.disagreements()).isEmpty();
    assertThat(evaluation.rows()).isEqualTo(1);
    assertThat(evaluation.read()).isEqualTo(1);
    assertThat(evaluation.columns().values())
        .allSatisfy(tally -> assertThat(tally.agreed()).isEqualTo(tally.compared()).isEqualTo(1));
  }

  @Test
  void eachDisagreementIsToldWithBothAnswers() throws IOException {
    var evaluation =
        of("a,TD3," + SPECIMEN + ",reject,ERICSSON,ANNA MARIA,1974-08-12,M,False,True\n");
    assertThat(evaluation.disagreements())
        .containsExactlyInAnyOrder(
            new MrzEvaluation.Disagreement("a", "expected_outcome", "reject", "nothing refuted"),
            new MrzEvaluation.Disagreement("a", "surname", "ERICSSON", "ERIKSSON"),
            new MrzEvaluation.Disagreement("a", "sex", "M", "F"),
            new MrzEvaluation.Disagreement("a", "doc_ok", "False", "True"));
    var text = new StringWriter();
    evaluation.print(new PrintWriter(text, true));
    assertThat(text.toString())
        .contains("4 disagreements")
        .contains("\"ERICSSON\", read \"ERIKSSON\"");
  }

  @Test
  void aWrongDigitIsWhatOthersReject() throws IOException {
    var wrong = SPECIMEN.replace("L898902C36", "L898902C35");
    assertThat(of("a,TD3," + wrong + ",reject,,,,,False,\n").disagreements()).isEmpty();
    assertThat(of("a,TD3," + wrong + ",valid,,,,,,\n").disagreements()).hasSize(1);
  }

  @Test
  void whatCannotBeReadIsComparedByItsOutcome() throws IOException {
    var evaluation = of("a,TD3,P<UTO,SHORT,,reject,,,,,,\nb,CHE_DL,XX,YY,,parse,,,,,,\n");
    assertThat(evaluation.read()).isZero();
    assertThat(evaluation.disagreements())
        .extracting(MrzEvaluation.Disagreement::row, MrzEvaluation.Disagreement::column)
        .containsExactly(tuple("a", "format"));
  }

  @Test
  void aFileWithoutLinesIsNoExample() throws IOException {
    var file = folder.resolve("names.csv");
    Files.writeString(file, "name\nAHMED\n");
    assertThatThrownBy(() -> MrzEvaluation.of(file, LocalDate.of(2026, 11, 22)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("no column line1");
  }

  private MrzEvaluation of(String rows) throws IOException {
    var file = folder.resolve("samples.csv");
    Files.writeString(file, HEAD + rows);
    return MrzEvaluation.of(file, LocalDate.of(2026, 11, 22));
  }
}
