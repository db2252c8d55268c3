package org.sinur.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.journal.Receipt.Verdict;
import org.sinur.journalentry.JournalEntry;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.GrowingTree;
import org.sinur.transparency.Hash;
import org.sinur.transparency.InclusionProof;
import org.sinur.transparency.NoteSigner;
import org.sinur.transparency.PortableProof;
import picocli.CommandLine;

class ReceiptTest {

  private final NoteSigner log = SampleJournals.signer("test.sinur.example/journal");
  private final List<JournalEntry> entries =
      IntStream.range(0, 2).mapToObj(ReceiptTest::erased).toList();
  private final List<Hash> leaves =
      entries.stream().map(e -> Hash.ofLeaf(e.logged().bytes())).toList();
  private final String checkpoint = signed(log);

  @Test
  void aReceiptProvesItsEntryToWhoeverTrustsTheKey() {
    assertThat(Receipt.read(receipt(), log.key()))
        .isEqualTo(new Verdict.Proven(entries.getFirst().line(), 0, 2));
  }

  @Test
  void aByteChangedInTheEntryIsSeen() {
    var line = entries.getFirst().line().replace("P3Y", "P1Y");
    var forged = Receipt.of(line, new InclusionProof(0, List.of(leaves.get(1))), checkpoint);
    assertThat(Receipt.read(forged, log.key()))
        .isEqualTo(new Verdict.Worthless("the log does not have this entry there"));
  }

  @Test
  void anotherPositionIsSeen() {
    var forged =
        Receipt.of(
            entries.getFirst().line(), new InclusionProof(1, List.of(leaves.get(1))), checkpoint);
    assertThat(Receipt.read(forged, log.key())).isInstanceOf(Verdict.Worthless.class);
  }

  @Test
  void aCheckpointThatTheLogDidNotSignIsWorthNothing() {
    var other = SampleJournals.signer("test.sinur.example/journal");
    var forged =
        Receipt.of(
            entries.getFirst().line(),
            new InclusionProof(0, List.of(leaves.get(1))),
            signed(other));
    assertThat(Receipt.read(forged, log.key()))
        .isEqualTo(new Verdict.Worthless("its checkpoint is not the log's: not signed"));
  }

  @Test
  void whatIsNoReceiptSaysWhy() {
    assertThat(Receipt.read("", log.key()))
        .isEqualTo(new Verdict.Worthless("it has not the form of a proof"));
    var bare = new PortableProof(null, new InclusionProof(0, List.of()), checkpoint).text();
    assertThat(Receipt.read(bare, log.key()))
        .isEqualTo(new Verdict.Worthless("it has no entry of a journal"));
    var other = new PortableProof("{}", new InclusionProof(0, List.of()), checkpoint).text();
    assertThat(Receipt.read(other, log.key()))
        .isEqualTo(new Verdict.Worthless("it has no entry of a journal"));
  }

  @Test
  void allReceiptsOfAFolderAreVerified(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("key"), log.key().toString());
    assertThat(verify(folder)).isEqualTo(1);
    Files.writeString(folder.resolve("one.tlog-proof"), receipt());
    assertThat(verify(folder)).isZero();
    Files.writeString(folder.resolve("two.tlog-proof"), "");
    assertThat(verify(folder)).isEqualTo(1);
  }

  @Test
  void ofAPageOfRecordsTheFirstAreNamed() {
    var ids = IntStream.rangeClosed(1, 1200).mapToObj("\"%d\""::formatted).toList();
    assertThat(EntryText.of("{\"recordIds\":%s}".formatted(ids)))
        .contains("1 2 3 and 1,197 more")
        .doesNotContain(" 4 ");
    assertThat(EntryText.of("{\"recordIds\":[\"1\",\"2\",\"3\"]}"))
        .contains("1 2 3")
        .doesNotContain("more");
  }

  private static int verify(Path folder) {
    var command = new CommandLine(new VerifyReceiptCommand());
    command.setOut(new PrintWriter(new StringWriter()));
    command.setExecutionExceptionHandler((_, _, _) -> 1);
    return command.execute("--key", folder.resolve("key").toString(), folder.toString());
  }

  private String receipt() {
    return Receipt.of(
        entries.getFirst().line(), new InclusionProof(0, List.of(leaves.get(1))), checkpoint);
  }

  private String signed(NoteSigner signer) {
    var head = GrowingTree.empty().append(leaves, (_, _) -> {}).head();
    var note = new Checkpoint(signer.key().name(), head, List.of()).sign(signer);
    return new String(note.bytes(), StandardCharsets.UTF_8);
  }

  private static JournalEntry erased(int number) {
    return new JournalEntry(
        new UUID(0x0193_0000_0000_7000L + number, 0x8000_0000_0000_0000L),
        "crossing-point",
        SampleJournals.SIGNED_AT,
        new JournalEntry.Actor("service:crossing-point", "crossing-point", List.of()),
        "ERASED",
        "crossing",
        List.of("01930000-0000-7000-8000-00000000000" + number),
        "IQIKH",
        "rule 1, P3Y",
        "r" + number,
        "0".repeat(32));
  }
}
