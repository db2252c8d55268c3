package org.sinur.cli.evaluate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs the reader of machine-readable zones over examples. */
@Command(
    name = "mrz",
    description = {
      "Read the machine-readable zones of a CSV file and compare with what the file expects.",
      "Columns: line1, line2, line3; of the others those that are there are compared: format, expected_outcome, documentCode, issuingState, surname, givenNames, documentNumber, nationality, birthDate, sex, expiryDate, optional1, optional2, doc_ok, dob_ok, exp_ok, opt_ok, composite_ok, icao_all_check_digits_ok."
    })
final class EvaluateMrzCommand extends SubCommand {

  @Parameters(paramLabel = "FILE.csv", description = "The examples.")
  private Path file = Path.of("");

  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "The day of reading, which decides the century of a date (default: today).")
  private LocalDate day = LocalDate.now(ZoneId.of("Asia/Baghdad"));

  @Override
  public void run() {
    MrzEvaluation.of(file, day).print(out());
  }
}
