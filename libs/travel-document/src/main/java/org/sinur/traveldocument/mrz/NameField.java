package org.sinur.traveldocument.mrz;

import java.util.regex.Pattern;

/**
 * The name field (Doc 9303-3, 4.6): the primary identifier, two fillers, the secondary identifier;
 * one filler between the components of each.
 *
 * @param mayBeTruncated the last position is used, so the name must be taken as cut (Doc 9303-4,
 *     4.2.3)
 */
record NameField(String primaryIdentifier, String secondaryIdentifier, boolean mayBeTruncated) {

  private static final String SEPARATOR = "<<";
  private static final Pattern OMITTED = Pattern.compile("[\\p{P}&&[^\\p{Pd},]]");
  private static final Pattern BETWEEN_COMPONENTS = Pattern.compile("[\\p{Pd}\\s,]+");

  static NameField read(String field) {
    int separator = field.indexOf(SEPARATOR);
    int primaryEnd = separator < 0 ? field.length() : separator;
    return new NameField(
        MrzText.words(field.substring(0, primaryEnd)),
        MrzText.words(field.substring(primaryEnd)),
        field.charAt(field.length() - 1) != MrzText.FILLER);
  }

  /**
   * The field without the fillers behind it, cut to {@code width} where it is longer: the secondary
   * identifier loses its end; the primary keeps all but the three positions that two fillers and
   * one letter of the secondary need. A cut field ends in a letter (Doc 9303-4 to 7, 4.2.2 and
   * 4.2.3, which leave the choice of letters to the issuer).
   */
  static String write(String primaryIdentifier, String secondaryIdentifier, int width) {
    String primary = encode(primaryIdentifier);
    String secondary = encode(secondaryIdentifier);
    if (secondary.isEmpty()) {
      return cut(primary, width);
    }
    int least = SEPARATOR.length() + 1;
    return cut(cut(primary, width - least) + SEPARATOR + secondary, width);
  }

  private static String encode(String name) {
    String letters = OMITTED.matcher(MrzText.upperCase(name)).replaceAll("");
    String components = BETWEEN_COMPONENTS.matcher(letters).replaceAll(" ").strip();
    if (!components.chars().allMatch(c -> MrzText.isLetter((char) c) || c == ' ')) {
      throw new IllegalArgumentException(
          "A name is transliterated to A-Z before it is composed (Doc 9303-3, 6)");
    }
    return components.replace(' ', MrzText.FILLER);
  }

  /**
   * Where the cut would fall behind a component, the nearest component that has two letters or more
   * gives up its last, so that the next one shows its first. A name of initials alone has none to
   * give.
   */
  private static String cut(String name, int width) {
    if (name.length() <= width) {
      return name;
    }
    if (name.charAt(width - 1) == MrzText.FILLER) {
      for (int spare = width - 2; spare > 0; spare--) {
        if (isLetter(name, spare) && isLetter(name, spare - 1)) {
          return name.substring(0, spare) + name.substring(spare + 1, width + 1);
        }
      }
    }
    return name.substring(0, width);
  }

  private static boolean isLetter(String text, int index) {
    return MrzText.isLetter(text.charAt(index));
  }
}
