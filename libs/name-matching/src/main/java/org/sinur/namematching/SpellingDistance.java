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
  private static final int VOWEL = 40;
  private static final int ARTICLE = 20;

  private static final int FIRST_SOUND = 1;

  /** Where the counts of an outline begin, above its classes; eleven bits each. */
  private static final int FIRM_AT = 24;

  private static final int CONSONANTS_AT = 35;
  private static final int VOWELS_AT = 46;
  private static final int MOST_COUNTED = (1 << 11) - 1;
  private static final long VOWELLESS = 1L << 57;
  private static final long CLASSES = (1L << FIRM_AT) - 1;

  private static final int[][] REPLACE = replaceCosts();

  private int[] first = new int[NameReader.MAX_CHARACTERS + 1];
  private int[] second = new int[NameReader.MAX_CHARACTERS + 1];

  /** 1 where they sound the same; 0 where they are less than {@link #LEAST_ALIKE}. */
  double similarity(NamePart some, NamePart other) {
    return similarity(some.outline, some.row, 0, other.outline, other.row, 0);
  }

  /**
   * The same of parts of which no more is at hand than their {@link #outline} and {@link #row}.
   *
   * @param someAt where the row of the first begins among others
   * @param otherAt where that of the other begins
   */
  double similarity(
      long someOutline, byte[] some, int someAt, long otherOutline, byte[] other, int otherAt) {
    if (!mayBeAlike(someOutline, otherOutline)) {
      return 0;
    }
    int length = sounds(someOutline);
    int otherLength = sounds(otherOutline);
    int from = someAt + FIRST_SOUND;
    int otherFrom = otherAt + FIRST_SOUND;
    if (Arrays.equals(some, from, from + length, other, otherFrom, otherFrom + otherLength)) {
      return 1;
    }
    int mass = mass(someOutline, otherOutline);
    int most = most(mass);
    int omits = length * ((otherOutline & VOWELLESS) == 0 ? 1 : 2);
    int inserts = otherLength * ((someOutline & VOWELLESS) == 0 ? 1 : 2);
    int distance =
        distance(some, from, length, omits, other, otherFrom, otherLength, inserts, most);
    int article = some[someAt];
    int otherArticle = other[otherAt];
    if ((article == 0) != (otherArticle == 0)) {
      int without =
          distance(
              some,
              from + article,
              length - article,
              omits,
              other,
              otherFrom + otherArticle,
              otherLength - otherArticle,
              inserts,
              most);
      distance = Math.min(distance, ARTICLE + without);
    }
    return distance > most ? 0 : 1 - (double) distance / mass;
  }

  /**
   * What the distance is reckoned from, side by side: how many sounds are an article; the sounds;
   * what it costs that the other part lacks each; and the same where the other hides its vowels.
   */
  static byte[] row(String sounds, int article, boolean vowelless) {
    int length = sounds.length();
    byte[] row = new byte[FIRST_SOUND + 3 * length];
    row[0] = (byte) article;
    for (int at = 0; at < length; at++) {
      row[FIRST_SOUND + at] = (byte) sounds.charAt(at);
      row[FIRST_SOUND + length + at] = (byte) omit(sounds, at, vowelless, false);
      row[FIRST_SOUND + 2 * length + at] = (byte) omit(sounds, at, vowelless, true);
    }
    return row;
  }

  /** How long the row of a part with the outline is. */
  static int rowLength(long outline) {
    return FIRST_SOUND + 3 * sounds(outline);
  }

  private static int sounds(long outline) {
    return count(outline, CONSONANTS_AT) + count(outline, VOWELS_AT);
  }

  /**
   * What {@link #mayBeAlike} asks about a part, in one number, so that rows of them can be read
   * through.
   *
   * @param classes see {@link Skeletons#classSet}
   * @param firm consonants that no spelling leaves out or writes by a vowel
   */
  static long outline(int classes, int firm, int consonants, int vowels, boolean vowelless) {
    return classes
        | (long) Math.min(firm, MOST_COUNTED) << FIRM_AT
        | (long) Math.min(consonants, MOST_COUNTED) << CONSONANTS_AT
        | (long) Math.min(vowels, MOST_COUNTED) << VOWELS_AT
        | (vowelless ? VOWELLESS : 0);
  }

  /** Tells most unlike pairs without comparing them sound by sound. */
  static boolean mayBeAlike(long some, long other) {
    int mass = mass(some, other);
    int firmApart = Math.abs(count(some, FIRM_AT) - count(other, FIRM_AT)) * CONSONANT;
    int classesApart = Long.bitCount((some ^ other) & CLASSES);
    return firmApart <= most(mass) + ARTICLE && classesApart <= (mass < 4 * CONSONANT ? 2 : 3);
  }

  /** How far two parts may be apart and still be alike. */
  private static int most(int mass) {
    return (int) ((1 - LEAST_ALIKE) * mass);
  }

  /** The mean of what there is to compare, of vowels only where both sides write them. */
  private static int mass(long some, long other) {
    int mass = CONSONANT * (count(some, CONSONANTS_AT) + count(other, CONSONANTS_AT));
    if (((some | other) & VOWELLESS) == 0) {
      mass += VOWEL * (count(some, VOWELS_AT) + count(other, VOWELS_AT));
    }
    return Math.max(CONSONANT, mass / 2);
  }

  private static int count(long outline, int at) {
    return (int) (outline >>> at) & MOST_COUNTED;
  }

  /**
   * The cheapest way from one to the other; anything above {@code most} once it must be more.
   *
   * @param from where the first's sounds begin
   * @param count how many there are
   * @param omits how far behind its sounds the costs are that count, see {@link #row}
   * @param otherFrom where the other's sounds begin
   * @param length how many there are
   * @param inserts how far behind them their costs are
   */
  private int distance(
      byte[] some,
      int from,
      int count,
      int omits,
      byte[] other,
      int otherFrom,
      int length,
      int inserts,
      int most) {
    int insert = otherFrom + inserts;
    fit(length);
    int[] above = first;
    int[] row = second;
    above[0] = 0;
    for (int j = 1; j <= length; j++) {
      above[j] = above[j - 1] + other[insert + j - 1];
    }
    for (int i = from; i < from + count; i++) {
      int omitted = some[i + omits];
      int[] replace = REPLACE[some[i]];
      row[0] = above[0] + omitted;
      int least = row[0];
      for (int j = 1; j <= length; j++) {
        int replaced = above[j - 1] + replace[other[otherFrom + j - 1]];
        int inserted = row[j - 1] + other[insert + j - 1];
        row[j] = Math.min(replaced, Math.min(above[j] + omitted, inserted));
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

  /** What it costs that the other side does not write the sound. */
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
