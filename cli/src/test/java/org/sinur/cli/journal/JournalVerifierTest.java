package org.sinur.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;

class JournalVerifierTest {

  @TempDir Path folder;

  private SampleJournals sample;

  @BeforeEach
  void anExport() throws IOException {
    sample = new SampleJournals(folder);
  }

  @Test
  void whatNobodyTouchedIsFoundToBeSo() {
    var verdict = sample.verify();
    assertThat(verdict.faults()).isEmpty();
    assertThat(verdict.isClean()).isTrue();
    assertThat(verdict.records()).isEqualTo(1200);
    assertThat(verdict.checkpoints()).isEqualTo(12);
    assertThat(verdict.journals()).containsEntry("watchlist", 600L);
    assertThat(verdict.journals()).containsEntry("crossing-point", 600L);
  }

  @Test
  void oneByteOfAnEntryIsFoundAndLocated() throws IOException {
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          lines.set(41, lines.get(41).replace("\"dara\"", "\"dana\""));
          return lines;
        });
    assertThat(faults())
        .containsExactly(
            "watchlist: entry %s (line 42) is not what was logged at leaf 82"
                .formatted(SampleJournals.entry("watchlist", 41, made(41)).id()));
  }

  @Test
  void anEntryThatWasTakenOutIsFoundAndLocated() throws IOException {
    sample.change(
        sample.export.journal("crossing-point"),
        lines -> {
          lines.remove(300);
          return lines;
        });
    assertThat(faults())
        .containsExactly("crossing-point: the entry that was logged at leaf 601 is missing");
  }

  @Test
  void twoEntriesWhoseContentsWereSwappedAreFound() throws IOException {
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          var one = lines.get(10);
          var other = lines.get(11);
          int id = "{\"id\":\"".length() + 36;
          lines.set(10, one.substring(0, id) + other.substring(id));
          lines.set(11, other.substring(0, id) + one.substring(id));
          return lines;
        });
    assertThat(faults()).hasSize(2).allMatch(fault -> fault.contains("is not what was logged at"));
  }

  @Test
  void anEntryThatWasPutInLaterIsFound() throws IOException {
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          lines.add(SampleJournals.entry("watchlist", 999, made(999)).line());
          return lines;
        });
    assertThat(faults()).singleElement().asString().contains("(line 601) was never logged");
  }

  @Test
  void anEntryThatStandsThereTwiceIsFound() throws IOException {
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          lines.add(lines.getFirst());
          return lines;
        });
    assertThat(faults()).singleElement().asString().contains("again in line 601");
  }

  @Test
  void whatWasWrittenSinceTheLastCheckpointIsNoFault() throws IOException {
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          lines.add(
              SampleJournals.entry("watchlist", 999, SampleJournals.SIGNED_AT.toEpochMilli())
                  .line());
          return lines;
        });
    assertThat(sample.verify().isClean()).isTrue();
    assertThat(sample.verify().notYetLogged()).isEqualTo(1);
  }

  @Test
  void aRecordOfTheLogThatWasAlteredIsFoundBetweenTwoCheckpointsAndByItsEntry() throws IOException {
    sample.change(
        sample.export.log(),
        lines -> {
          var altered = lines.get(250);
          lines.set(
              250,
              altered.substring(0, altered.length() - 1) + (altered.endsWith("0") ? "1" : "0"));
          return lines;
        });
    assertThat(faults())
        .satisfiesExactly(
            log ->
                assertThat(log)
                    .isEqualTo(
                        "log: it is not what was signed, from between leaf 200 and leaf 299 on"),
            entry -> assertThat(entry).endsWith("(line 126) is not what was logged at leaf 250"));
  }

  @Test
  void aRecordThatWasTakenOutOfTheLogIsFound() throws IOException {
    sample.change(
        sample.export.log(),
        lines -> {
          lines.remove(700);
          return lines;
        });
    assertThat(faults())
        .anyMatch(
            f -> f.equals("log: it is not what was signed, from between leaf 700 and leaf 799 on"))
        .anyMatch(
            f -> f.startsWith("log: it has 1,199 records, but a checkpoint of 1,200 was signed"))
        .anyMatch(f -> f.contains("(line 351) was never logged"));
  }

  @Test
  void twoRecordsOfTheLogThatWereSwappedAreFound() throws IOException {
    sample.change(
        sample.export.log(),
        lines -> {
          Collections.swap(lines, 500, 501);
          return lines;
        });
    assertThat(faults())
        .containsExactly("log: it is not what was signed, from between leaf 500 and leaf 599 on");
  }

  @Test
  void aLogThatWasPutBackIsFoundByAKeptCheckpoint() throws IOException {
    var kept = new KeptCheckpoint("kept", sample.notes.getLast());
    sample.change(sample.export.log(), lines -> lines.subList(0, 900));
    sample.change(sample.export.checkpoints(), lines -> lines.subList(0, 9));
    for (var service : List.of("watchlist", "crossing-point")) {
      sample.change(sample.export.journal(service), lines -> lines.subList(0, 450));
    }
    assertThat(sample.verify().isClean()).isTrue();
    assertThat(sample.verify(kept).faults())
        .singleElement()
        .asString()
        .contains("a checkpoint of 1,200 was signed: it was put back or cut off");
  }

  @Test
  void aHistoryThatWasRewrittenAndSignedAnewIsFoundByAKeptCheckpoint() throws IOException {
    var kept = new KeptCheckpoint("kept", sample.notes.get(4));
    var altered = SampleJournals.entry("watchlist", 7, made(7) + 1);
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          lines.set(7, altered.line());
          return lines;
        });
    sample.change(
        sample.export.log(),
        lines -> {
          lines.set(14, altered.logged().text());
          return lines;
        });
    sample.sign(Files.readAllLines(sample.export.log()));
    assertThat(sample.verify().isClean()).isTrue();
    assertThat(sample.verify(kept).faults())
        .singleElement()
        .asString()
        .contains(
            "it is not what was signed and kept elsewhere, from between leaf 0 and leaf 499 on");
  }

  @Test
  void whatAnotherKeySignedProvesNothing() {
    var verdict =
        JournalVerifier.verify(
            SampleJournals.signer("test.sinur.example/journal").key(), sample.export, List.of());
    assertThat(verdict.checkpoints()).isZero();
    assertThat(verdict.faults())
        .extracting(JournalFault::toString)
        .contains("checkpoint of line 1: not signed")
        .contains("log: no checkpoint of it can be believed, so nothing is proven");
  }

  @Test
  void whatCannotBeReadIsAFaultAndStopsNothing() throws IOException {
    sample.change(
        sample.export.checkpoints(),
        lines -> {
          lines.set(3, "{");
          return lines;
        });
    sample.change(
        sample.export.journal("watchlist"),
        lines -> {
          lines.set(0, "");
          lines.set(1, "{\"id\":\"no\"}");
          return lines;
        });
    sample.change(
        sample.export.log(),
        lines -> {
          lines.set(1199, "\uFFFD");
          return lines;
        });
    assertThat(faults())
        .contains(
            "checkpoint of line 4: it cannot be read",
            "watchlist: line 1 is no entry",
            "watchlist: line 2 is no entry",
            "watchlist: the entry that was logged at leaf 0 is missing",
            "log: leaf 1,199 is no record of an entry");
  }

  @Test
  void aWholeJournalThatIsGoneIsNotAnEndlessList() throws IOException {
    Files.delete(sample.export.journal("watchlist"));
    var verdict = sample.verify();
    assertThat(verdict.faults()).hasSize(50);
    assertThat(verdict.furtherFaults()).isEqualTo(550);
  }

  @Test
  void aFolderThatIsNoExportIsSaidToBeNone() {
    var none = new JournalExport(folder.resolve("none"));
    assertThatThrownBy(() -> JournalVerifier.verify(sample.signer.key(), none, List.of()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("cannot be read");
  }

  private static long made(int number) {
    return SampleJournals.SIGNED_AT.minusSeconds(7200).toEpochMilli() + number;
  }

  private List<String> faults() {
    return sample.verify().faults().stream().map(JournalFault::toString).toList();
  }
}
