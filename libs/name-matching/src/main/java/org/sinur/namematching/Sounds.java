package org.sinur.namematching;

/**
 * The sounds behind a spelling, one char each, so that spellings can be compared sound by sound.
 *
 * <p>Lower-case letters and digits stand for themselves. Upper case: {@code S} sh, {@code C} ch,
 * {@code X} kh, {@code G} gh, {@code T} th, {@code D} dh, {@code Z} zh; and, from Arabic script
 * only, {@code E} ayn or hamza (written by any vowel or by nothing) and {@code A} a vowel whose
 * colour the script leaves open.
 */
final class Sounds {

  /** Longer spellings first: the first that fits is taken. */
  private static final String[][] DIGRAPHS = {
    {"sch", "S"}, {"tch", "C"}, {"dzh", "j"}, {"dj", "j"}, {"sh", "S"}, {"ch", "C"}, {"kh", "X"},
    {"gh", "G"}, {"th", "T"}, {"dh", "D"}, {"zh", "Z"}, {"ph", "f"}, {"ck", "k"}, {"ou", "u"},
    {"oo", "u"}, {"ee", "i"},
  };

  private Sounds() {}

  static String of(String latin) {
    StringBuilder sounds = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      int next = at + 1;
      String sound = null;
      for (String[] digraph : DIGRAPHS) {
        if (latin.startsWith(digraph[0], at)) {
          sound = digraph[1];
          next = at + digraph[0].length();
          break;
        }
      }
      append(sounds, sound == null ? single(latin, at) : sound);
      at = next;
    }
    int last = sounds.length() - 1;
    if (last > 0 && sounds.charAt(last) == 'h' && isVowel(sounds.charAt(last - 1))) {
      sounds.setLength(last);
    }
    return sounds.toString();
  }

  /** Both in one word; a sound doubled at the seam counts once, as inside a word. */
  static String join(String first, String second) {
    StringBuilder joined = new StringBuilder(first);
    append(joined, second);
    return joined.toString();
  }

  static boolean isVowel(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'A' -> true;
      default -> false;
    };
  }

  /** Whether every spelling writes the sound, and by a consonant. */
  static boolean isFirm(char sound) {
    return switch (sound) {
      case 'h', 'w', 'v', 'y', 'j', 'X', 'E' -> false;
      default -> !isVowel(sound);
    };
  }

  private static void append(StringBuilder sounds, String more) {
    for (int i = 0; i < more.length(); i++) {
      char sound = more.charAt(i);
      boolean doubled = !sounds.isEmpty() && sounds.charAt(sounds.length() - 1) == sound;
      if (!doubled || Character.isDigit(sound)) {
        sounds.append(sound);
      }
    }
  }

  private static String single(String latin, int at) {
    char letter = latin.charAt(at);
    char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
    return switch (letter) {
      case 'c' -> next == 'e' || next == 'i' || next == 'y' ? "s" : "k";
      case 'x' -> at > 0 && isVowel(latin.charAt(at - 1)) ? "ks" : "X";
      case 'y' -> isVowel(next) ? "y" : "i";
      default -> String.valueOf(letter);
    };
  }
}
