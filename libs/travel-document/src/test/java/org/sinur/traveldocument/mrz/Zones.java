package org.sinur.traveldocument.mrz;

import java.time.LocalDate;
import java.util.List;

/** Reads in one word what a test expects to be readable, or not. */
final class Zones {

  static final LocalDate READ_ON = LocalDate.of(2026, 3, 1);

  private Zones() {}

  static MachineReadableZone zone(String text) {
    return zone(text, READ_ON);
  }

  static MachineReadableZone zone(String text, LocalDate readOn) {
    return zone(MrzReader.read(text, readOn));
  }

  static MachineReadableZone zone(List<String> lines) {
    return zone(MrzReader.read(lines, READ_ON));
  }

  private static MachineReadableZone zone(MrzReading reading) {
    return switch (reading) {
      case MrzReading.Read(MachineReadableZone zone) -> zone;
      case MrzReading.Unreadable(List<MrzFault> faults) -> throw new AssertionError(faults);
    };
  }

  static List<MrzFault> faults(String text) {
    return switch (MrzReader.read(text, READ_ON)) {
      case MrzReading.Unreadable(List<MrzFault> faults) -> faults;
      case MrzReading.Read(MachineReadableZone zone) -> throw new AssertionError(zone);
    };
  }

  /** The text with another character at {@code position}, counted from 1. */
  static String with(String text, int position, char character) {
    return text.substring(0, position - 1) + character + text.substring(position);
  }
}
