package org.sinur.namematching;

import java.util.Arrays;

/**
 * How alike two name parts sound: an edit distance whose costs know which sounds the spellings of
 * one name vary between, and that a script may leave vowels out. Costs are in hundredths of a
 * consonant, since this is the innermost loop of a search. For one thread.
 */
final class SpellingDistance {

  /** From here on a difference is one of spelling only. */
  static final double SAME_SOUND = 0.95;

  /** Below, no more than the consonants tell. */
  static final double VAGUE = 0.8;

  /** Parts less alike than this are as good as different. */
  static final double LEAST_ALIKE = 0.7;

  /** What it costs to write one sound for the other; the first line that has the pair counts. */
  private static final String[] REPLACED = {
    "3 Vf Qg QJ gJ Hh HX",
    "5 aA eA iA oA uA yA aE eE iE oE uE AE Vv QG",
    "10 iy ey ei ou wu wo kq uv Jj",
    "15 Qh xz cz xj",
    "20 ae vw tT dD sS kX gG JG kg qg qG SC ZS qX XG jC bp Ds Dz Ts Hk Vw cs xZ xc Zj cC",
    "30 ai au ao eo eu io iu sz zZ td fv DZ TD Xh JZ HG HC ij yj",
    "40 ya Hg HQ QX CX tC ct",
    "50 gh gj js jS Cs Ck jy GX mn Gh kG pf bv jz wb Jh Qj HJ Hj Xj",
    "70 lr dz hw",
  };

  private static final int CONSONANT = 100;
  private static final int ARTICLE = 20;
  private static final int[][] REPLACE = replaceCosts();

  private int[] first = new int[NameReader.MAX_CHARACTERS + 1];
  private int[] second = new int[NameReader.MAX_CHARACTERS + 1];

  /** 1 where they sound the same; 0 where they are less than {@link #LEAST_ALIKE}. */
  double similarity(NamePart some, NamePart other) {
    if (some.sounds.equals(other.sounds)) {
      return 1;
    }
    int mass = some.consonantMass + other.consonantMass;
    if (!some.vowelless && !other.vowelless) {
      mass += some.vowelMass + other.vowelMass;
    }
    mass = Math.max(CONSONANT, mass / 2);
    int most = (int) ((1 - LEAST_ALIKE) * mass);
    if (cannotBeWithin(most, mass, some, other)) {
      return 0;
    }
    int distance = distance(some, 0, other, 0, most);
    if ((some.article == 0) != (other.article == 0)) {
      int without = distance(some, some.article, other, other.article, most);
      distance = Math.min(distance, ARTICLE + without);
    }
    return distance > most ? 0 : 1 - (double) distance / mass;
  }

  /** Tells most unlike pairs without comparing them sound by sound. */
  private static boolean cannotBeWithin(int most, int mass, NamePart some, NamePart other) {
    int firmApart = Math.abs(some.firmConsonants - other.firmConsonants) * CONSONANT;
    int classesApart = Integer.bitCount(some.classSet ^ other.classSet);
    return firmApart > most + ARTICLE || classesApart > (mass < 4 * CONSONANT ? 2 : 3);
  }

  /**
   * The cheapest way from one to the other; anything above {@code most} once it must be more.
   *
   * @param from where the first begins, so as to leave an article out
   * @param otherFrom where the other begins
   */
  private int distance(NamePart some, int from, NamePart other, int otherFrom, int most) {
    String a = some.sounds;
    String b = other.sounds;
    byte[] omit = some.omitCosts(other);
    byte[] insert = other.omitCosts(some);
    int length = b.length() - otherFrom;
    fit(length);
    int[] above = first;
    int[] row = second;
    above[0] = 0;
    for (int j = 1; j <= length; j++) {
      above[j] = above[j - 1] + insert[otherFrom + j - 1];
    }
    for (int i = from; i < a.length(); i++) {
      int omitted = omit[i];
      int[] replace = REPLACE[a.charAt(i)];
      row[0] = above[0] + omitted;
      int least = row[0];
      for (int j = 1; j <= length; j++) {
        int at = otherFrom + j - 1;
        int replaced = above[j - 1] + replace[b.charAt(at)];
        row[j] = Math.min(replaced, Math.min(above[j] + omitted, row[j - 1] + insert[at]));
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return least;
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[length];
  }

  private void fit(int length) {
    if (first.length <= length) {
      first = new int[length + 1];
      second = new int[length + 1];
    }
  }

  /** What it costs, sound by sound, that the other side does not write it. */
  static byte[] omitCosts(String sounds, boolean vowelless, boolean otherVowelless) {
    byte[] costs = new byte[sounds.length()];
    for (int at = 0; at < costs.length; at++) {
      costs[at] = (byte) omit(sounds, at, vowelless, otherVowelless);
    }
    return costs;
  }

  private static int omit(String sounds, int at, boolean vowelless, boolean otherVowelless) {
    char sound = sounds.charAt(at);
    char before = at == 0 ? ' ' : sounds.charAt(at - 1);
    char next = at + 1 < sounds.length() ? sounds.charAt(at + 1) : ' ';
    return switch (sound) {
      case 'E' -> 5;
      case 'A' -> 20;
      // others write the two by one letter, or take them for one
      case 'h' -> before != ' ' && "tdszkg".indexOf(before) >= 0 ? 20 : 40;
      case 't', 'd' -> vowelless && Sounds.isHalfOfOne(sounds, at) ? 10 : CONSONANT;
      case 'e' -> next == ' ' ? 10 : vowelless ? 50 : otherVowelless ? 5 : 30;
      case 'a', 'i', 'o', 'u' -> vowelless ? 50 : otherVowelless ? 5 : 30;
      case 'y', 'w' -> vowelless ? 60 : 40;
      default -> CONSONANT;
    };
  }

  private static int[][] replaceCosts() {
    int[][] costs = new int[128][128];
    for (int sound = 0; sound < costs.length; sound++) {
      Arrays.fill(costs[sound], CONSONANT);
      costs[sound][sound] = 0;
    }
    for (String line : Arrays.asList(REPLACED).reversed()) {
      String[] entries = line.split(" ", -1);
      for (int i = 1; i < entries.length; i++) {
        char x = entries[i].charAt(0);
        char y = entries[i].charAt(1);
        costs[x][y] = Integer.parseInt(entries[0]);
        costs[y][x] = costs[x][y];
      }
    }
    return costs;
  }
}
