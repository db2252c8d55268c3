package org.sinur.cli.journal;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.CheckpointReading;
import org.sinur.transparency.TreeHead;
import org.sinur.transparency.VerifierKey;

/**
 * A checkpoint that somebody has.
 *
 * @param from where it is, for people
 * @param note the signed note
 */
public record KeptCheckpoint(String from, String note) {

  /** What came of reading it. */
  sealed interface Believed {

    /** The log signed this head. */
    record Yes(TreeHead head) implements Believed {}

    /** It proves nothing. */
    record No(String why) implements Believed {}
  }

  Believed read(VerifierKey key) {
    return switch (Checkpoint.read(note.getBytes(StandardCharsets.UTF_8), key, Set.of())) {
      case CheckpointReading.Trusted(var checkpoint, var _, var _) ->
          new Believed.Yes(checkpoint.head());
      case CheckpointReading.Refused(var fault) -> new Believed.No(fault.words());
    };
  }
}
