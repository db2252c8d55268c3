package org.sinur.transparency;

import java.util.List;

/** What came of reading a note. */
public sealed interface NoteReading {

  /**
   * At least one known key signed it.
   *
   * @param signatures those of known keys, in the order of the note
   */
  record Trusted(SignedNote note, List<VerifiedSignature> signatures) implements NoteReading {

    /** Copies the signatures. */
    public Trusted {
      signatures = List.copyOf(signatures);
    }
  }

  /** Nothing in it is to be believed, nor shown. */
  record Refused(NoteFault fault) implements NoteReading {}
}
