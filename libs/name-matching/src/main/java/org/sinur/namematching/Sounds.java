package org.sinur.namematching;

import java.util.Arrays;

/**
 * The sounds behind a spelling, one char each, so that spellings can be compared sound by sound.
 *
 * <p>Lower-case letters and digits stand for themselves, but {@code c} for ts and {@code x} for dz.
 * Upper case: {@code S} sh, {@code C} ch, {@code X} kh, {@code G} gh, {@code T} th, {@code D} dh,
 * {@code Z} zh. What a script leaves open has a sound of its own: {@code J} the g before e and i,
 * or j; from Arabic {@code E} ayn or hamza (written by any vowel or by nothing), {@code A} a vowel
 * whose colour is open, {@code V} f or v; from Cyrillic {@code Q} g or h, {@code H} kh, h or ch.
 */
final class Sounds {

  /** Longer spellings first: the first that fits is taken. */
  private static final String[][] DIGRAPHS = {
    {"sch", "S"},
    {"tch", "C"},
    {"chr", "kr"},
    {"chl", "kl"},
    {"dzh", "j"},
    {"dge", "je"},
    {"dgi", "ji"},
    {"cce", "Ce"},
    {"cci", "Ci"},
    {"gge", "Je"},
    {"ggi", "Ji"},
    {"eau", "o"},
    {"dj", "j"},
    {"tsh", "tS"},
    {"sh", "S"},
    {"ch", "C"},
    {"cz", "C"},
    {"sz", "S"},
    {"ts", "c"},
    {"tz", "c"},
    {"dz", "x"},
    {"kh", "X"},
    {"gh", "G"},
    {"th", "T"},
    {"dh", "D"},
    {"zh", "Z"},
    {"ph", "f"},
    {"ck", "k"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
  };

  private static final String[][] NONE = {};
  private static final String[][][] DIGRAPHS_BY_LETTER = byLetter();

  private Sounds() {}

  static String of(String latin) {
    StringBuilder sounds = new StringBuilder(latin.length());
    int at = 0;
    while (at < latin.length()) {
      int next = at + 1;
      String sound = null;
      for (String[] digraph : digraphs(latin.charAt(at))) {
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

  private static String[][] digraphs(char letter) {
    return letter >= 'a' && letter <= 'z' ? DIGRAPHS_BY_LETTER[letter - 'a'] : NONE;
  }

  private static String[][][] byLetter() {
    String[][][] byLetter = new String['z' - 'a' + 1][][];
    for (char letter = 'a'; letter <= 'z'; letter++) {
      char first = letter;
      byLetter[letter - 'a'] =
          Arrays.stream(DIGRAPHS)
              .filter(digraph -> digraph[0].charAt(0) == first)
              .toArray(String[][]::new);
    }
    return byLetter;
  }

  /** Both in one word; a sound doubled at the seam counts once, as inside a word. */
  static String join(String first, String second) {
    StringBuilder joined = new StringBuilder(first);
    append(joined, second);
    return joined.toString();
  }

  /** Sounds of another script in Latin letters, to be read by people. */
  static String spell(CharSequence sounds) {
    StringBuilder text = new StringBuilder(sounds.length() + 2);
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
      text.append(
          switch (sound) {
            case 'A', 'E' -> "a";
            case 'V' -> "f";
            case 'Q' -> "g";
            case 'H' -> "kh";
            case 'c' -> "ts";
            case 'x' -> "dz";
            case 'S' -> "sh";
            case 'C' -> "ch";
            case 'X' -> "kh";
            case 'G' -> "gh";
            case 'T' -> "th";
            case 'D' -> "dh";
            case 'Z' -> "zh";
            default -> String.valueOf(sound);
          });
    }
    return text.toString();
  }

  static boolean isVowel(char sound) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'A' -> true;
      default -> false;
    };
  }

  /** Whether every spelling writes the sound, and by a consonant no other sound is near. */
  static boolean isFirm(String sounds, int at) {
    char sound = sounds.charAt(at);
    return switch (sound) {
      case 'h', 'w', 'v', 'y', 'j', 'X', 'E', 'H', 'Q', 'V', 'f', 'g', 'J' -> false;
      case 't', 'd' -> !isHalfOfOne(sounds, at);
      default -> !isVowel(sound);
    };
  }

  /**
   * Whether it may be the first half of ch, ts, j or dz, which not every script has a letter for.
   */
  static boolean isHalfOfOne(String sounds, int at) {
    char next = at + 1 < sounds.length() ? sounds.charAt(at + 1) : ' ';
    return switch (sounds.charAt(at)) {
      case 't' -> next == 'S' || next == 's';
      case 'd' -> next == 'z' || next == 'j';
      default -> false;
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

  private static boolean softens(char next) {
    return next == 'e' || next == 'i' || next == 'y';
  }

  private static String single(String latin, int at) {
    char letter = latin.charAt(at);
    char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
    return switch (letter) {
      case 'c' -> softens(next) ? "s" : at > 2 && latin.endsWith("ic") && next == ' ' ? "C" : "k";
      case 'g' -> softens(next) ? "J" : "g";
      case 'x' -> at > 0 && isVowel(latin.charAt(at - 1)) ? "ks" : "X";
      case 'y' -> isVowel(next) ? "y" : "i";
      default -> String.valueOf(letter);
    };
  }
}
