package org.sinur.cli.journal;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sinur.journalentry.LogRecord;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.CheckpointReading;
import org.sinur.transparency.Hash;
import org.sinur.transparency.InclusionProof;
import org.sinur.transparency.PortableProof;
import org.sinur.transparency.VerifierKey;

/**
 * An entry of a journal with the proof that it was logged: what somebody is given to keep, who can
 * show it when the record itself is gone. The entry travels as what the proof calls extra; it is
 * the leaf that makes it worth something.
 */
final class Receipt {

  private Receipt() {}

  /** What a receipt is worth. */
  sealed interface Verdict {

    /**
     * The log has this entry.
     *
     * @param line the entry
     * @param position which leaf it is, from 0
     * @param size of how many
     */
    record Proven(String line, long position, long size) implements Verdict {}

    /** It proves nothing. */
    record Worthless(String why) implements Verdict {}
  }

  /** The receipt of an entry. */
  static String of(String line, InclusionProof inclusion, String checkpoint) {
    return new PortableProof(line, inclusion, checkpoint).text();
  }

  /** What a receipt proves to whoever trusts this key. */
  static Verdict read(String receipt, VerifierKey log) {
    var proof = PortableProof.parse(receipt).orElse(null);
    if (proof == null) {
      return new Verdict.Worthless("it has not the form of a proof");
    }
    var logged = logged(proof.extra());
    if (logged == null) {
      return new Verdict.Worthless("it has no entry of a journal");
    }
    return switch (Checkpoint.read(
        proof.checkpoint().getBytes(StandardCharsets.UTF_8), log, Set.of())) {
      case CheckpointReading.Refused(var fault) ->
          new Verdict.Worthless("its checkpoint is not the log's: " + fault.words());
      case CheckpointReading.Trusted(var checkpoint, var _, var _) ->
          proof.inclusion().verifies(Hash.ofLeaf(logged.bytes()), checkpoint.head())
              ? new Verdict.Proven(
                  String.valueOf(proof.extra()),
                  proof.inclusion().index(),
                  checkpoint.head().size())
              : new Verdict.Worthless("the log does not have this entry there");
    };
  }

  private static @Nullable LogRecord logged(@Nullable String line) {
    if (line == null) {
      return null;
    }
    return EntryLine.of(line)
        .flatMap(entry -> EntryText.service(line).map(s -> LogRecord.of(s, entry.id(), line)))
        .orElse(null);
  }
}
