package org.sinur.cli.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.sinur.journalentry.JournalEntry;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.GrowingTree;
import org.sinur.transparency.Hash;
import org.sinur.transparency.NoteSigner;

/** An export of two journals of 600 entries each, logged in turn and signed after each 100. */
final class SampleJournals {

  static final int ENTRIES = 600;
  static final Instant SIGNED_AT = Instant.parse("2026-11-23T12:00:00Z");

  final JournalExport export;
  final NoteSigner signer;
  final List<String> notes = new ArrayList<>();

  SampleJournals(Path folder) throws IOException {
    this.export = new JournalExport(folder);
    this.signer = signer("test.sinur.example/journal");
    export.make();
    var records = new ArrayList<String>();
    var watchlist = new ArrayList<String>();
    var crossings = new ArrayList<String>();
    for (int i = 0; i < ENTRIES; i++) {
      for (var service : List.of("watchlist", "crossing-point")) {
        var entry = entry(service, i, SIGNED_AT.minusSeconds(7200).toEpochMilli() + i);
        records.add(entry.logged().text());
        (service.equals("watchlist") ? watchlist : crossings).add(entry.line());
      }
    }
    write(export.journal("watchlist"), watchlist);
    write(export.journal("crossing-point"), crossings);
    write(export.log(), records);
    Files.writeString(export.key(), signer.key() + "\n");
    sign(records);
  }

  static NoteSigner signer(String origin) {
    try {
      return NoteSigner.author(origin, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Signs the log anew, after each 100 records. */
  void sign(List<String> records) throws IOException {
    notes.clear();
    var tree = GrowingTree.empty();
    var lines = new ArrayList<String>();
    for (int from = 0; from < records.size(); from += 100) {
      tree =
          tree.append(
              records.subList(from, Math.min(records.size(), from + 100)).stream()
                  .map(r -> Hash.ofLeaf(r.getBytes(StandardCharsets.UTF_8)))
                  .toList(),
              (_, _) -> {});
      var note =
          new String(
              new Checkpoint(signer.key().name(), tree.head(), List.of()).sign(signer).bytes(),
              StandardCharsets.UTF_8);
      notes.add(note);
      lines.add(
          "{\"size\":%d,\"signedAt\":\"%s\",\"note\":\"%s\"}"
              .formatted(tree.head().size(), SIGNED_AT, note.replace("\n", "\\n")));
    }
    write(export.checkpoints(), lines);
  }

  static JournalEntry entry(String service, int number, long madeAt) {
    return new JournalEntry(
        new UUID((madeAt << 16) | 0x7000 | (number & 0xfff), 0x8000_0000_0000_0000L | number),
        service,
        Instant.ofEpochMilli(madeAt),
        new JournalEntry.Actor("a1", "dara", List.of("first-line-officer")),
        "VIEWED",
        "crossing",
        List.of("c" + number),
        "IQIKH",
        null,
        "r" + number,
        "00112233445566778899aabbccddeeff");
  }

  void change(Path file, UnaryOperator<List<String>> change) throws IOException {
    write(file, change.apply(new ArrayList<>(Files.readAllLines(file))));
  }

  JournalVerdict verify(KeptCheckpoint... kept) {
    return JournalVerifier.verify(signer.key(), export, List.of(kept));
  }

  private static void write(Path file, List<String> lines) throws IOException {
    Files.write(file, lines);
  }
}
