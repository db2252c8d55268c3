package org.sinur.traveldocument;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;

/** Real samples that lie beside the repository and are not part of it. */
public final class SharedData {

  /** For {@code @EnabledIf} on a class, which names the reason in the report where it skips. */
  public static final String IS_PRESENT = "org.sinur.traveldocument.SharedData#isPresent";

  /** Why a test is skipped. */
  public static final String ABSENT =
      "the samples in shared/data/mrz beside the repository (sinur.root) are absent";

  private static final Path MRZ =
      Path.of(System.getProperty("sinur.root", "."), "..", "shared", "data", "mrz");

  private SharedData() {}

  /** Whether the folder of samples is there. */
  public static boolean isPresent() {
    return Files.isDirectory(MRZ);
  }

  /** The rows of a file of shared/data/mrz; skips the calling test where the folder is absent. */
  public static List<CSVRecord> mrz(String file) {
    Assumptions.assumeTrue(isPresent(), ABSENT);
    CSVFormat csv = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(MRZ.resolve(file))) {
      return csv.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
