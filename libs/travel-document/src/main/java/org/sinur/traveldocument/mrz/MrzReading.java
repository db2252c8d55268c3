package org.sinur.traveldocument.mrz;

import java.util.List;

/** What came of reading text as a machine-readable zone. */
public sealed interface MrzReading {

  /**
   * The text is a zone. Whether its fields can be trusted is another question: ask {@link
   * MachineReadableZone#refuted()} and {@link MachineReadableZone#check}.
   */
  record Read(MachineReadableZone zone) implements MrzReading {}

  /**
   * The text is not a zone of Doc 9303.
   *
   * @param faults why, in the order of the text; at least one
   */
  record Unreadable(List<MrzFault> faults) implements MrzReading {

    /**
     * Copies the faults.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Unreadable {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("What cannot be read has a fault");
      }
    }
  }
}
