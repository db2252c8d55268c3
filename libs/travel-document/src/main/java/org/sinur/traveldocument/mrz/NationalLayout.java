package org.sinur.traveldocument.mrz;

import java.util.List;
import java.util.Optional;

/** Zones that look like those of Doc 9303 and are not, as far as they can be told apart. */
final class NationalLayout {

  private static final int FRENCH_GIVEN_NAMES = 13;

  private NationalLayout() {}

  static Optional<MrzFault> recognise(List<String> lines) {
    List<Integer> lengths = lines.stream().map(String::length).toList();
    if (lengths.equals(List.of(36, 36)) && isFrenchIdentityCard(lines)) {
      return fault(
          MrzFault.Kind.FRENCH_IDENTITY_CARD,
          "This is the layout of the French identity card issued until 2021, not one of Doc 9303.");
    }
    if (lengths.equals(List.of(34, 34)) && lines.getFirst().startsWith("I<SVK")) {
      return fault(
          MrzFault.Kind.SLOVAK_IDENTITY_CARD,
          "This is the layout of an old Slovak identity card, not one of Doc 9303.");
    }
    if (lengths.equals(List.of(9, 30, 30)) && lines.get(1).startsWith("FACHE")) {
      return fault(
          MrzFault.Kind.SWISS_DRIVING_LICENCE,
          "This is the layout of the Swiss driving licence, not one of Doc 9303.");
    }
    if (lengths.equals(List.of(30)) && lines.getFirst().startsWith("D")) {
      return fault(
          MrzFault.Kind.DRIVING_LICENCE,
          "This is the line of a driving licence (ISO/IEC 18013), not a zone of Doc 9303.");
    }
    return Optional.empty();
  }

  /** Given names stand where a TD2 has the date of birth. */
  private static boolean isFrenchIdentityCard(List<String> lines) {
    return lines.getFirst().startsWith("IDFRA")
        && MrzText.isLetter(lines.get(1).charAt(FRENCH_GIVEN_NAMES));
  }

  private static Optional<MrzFault> fault(MrzFault.Kind kind, String sentence) {
    return Optional.of(new MrzFault(kind, 1, 1, sentence));
  }
}
