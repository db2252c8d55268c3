package org.sinur.transparency;

import java.util.List;

/** What came of reading a checkpoint. */
public sealed interface CheckpointReading {

  /**
   * The log signed it.
   *
   * @param note as it was read, for a witness to sign or to be told on
   * @param signatures the log's and those of known witnesses, in the order of the note
   */
  record Trusted(Checkpoint checkpoint, SignedNote note, List<VerifiedSignature> signatures)
      implements CheckpointReading {

    /** Copies the signatures. */
    public Trusted {
      signatures = List.copyOf(signatures);
    }
  }

  /** Nothing in it is to be believed, nor shown. */
  record Refused(NoteFault fault) implements CheckpointReading {}
}
