package org.sinur.namematching;

import java.util.Arrays;

/**
 * Consonant skeletons, the keys under which name parts are filed: Mohammed, Muhamad, MXHMD and محمد
 * are all m-m-t. Vowels, h and the semivowels count only at the beginning; letters that spellings
 * and languages change for each other share a class. A skeleton is packed into a long, five bits a
 * consonant, so at most {@value #MAX_LENGTH} of them.
 */
final class Skeletons {

  private static final int MAX_LENGTH = 12;
  private static final int MIN_LENGTH_WITH_NEIGHBOURS = 4;
  private static final int BITS = 5;
  private static final String CLASSES = "abfwtsjkhlmnr0123456789";

  private Skeletons() {}

  /** One skeleton; more where a sound is either of two classes; none where nothing is left. */
  static long[] of(String sounds) {
    int open = 0;
    for (int i = 0; i < sounds.length(); i++) {
      open |= alternative(sounds, i);
    }
    long first = pack(sounds, 0);
    if (first == 0) {
      return new long[0];
    }
    long[] skeletons = {first};
    for (int taken = 1; taken <= open; taken++) {
      if ((taken & ~open) == 0) {
        long other = pack(sounds, taken);
        if (other != 0) {
          skeletons = union(skeletons, new long[] {other});
        }
      }
    }
    return skeletons;
  }

  /** Those of both, each once, in order. */
  static long[] union(long[] some, long[] more) {
    return Arrays.stream(new long[][] {some, more})
        .flatMapToLong(Arrays::stream)
        .distinct()
        .toArray();
  }

  /**
   * The skeletons, and those that lack one consonant of them: two spellings that differ in one
   * consonant share one of these. Short skeletons have no neighbours, since too many names do.
   */
  static long[] withNeighbours(long[] skeletons) {
    long[] all = skeletons;
    for (long skeleton : skeletons) {
      int length = (Long.SIZE - Long.numberOfLeadingZeros(skeleton) + BITS - 1) / BITS;
      if (length < MIN_LENGTH_WITH_NEIGHBOURS) {
        continue;
      }
      long[] neighbours = new long[length];
      for (int i = 0; i < length; i++) {
        long behind = skeleton & ((1L << (i * BITS)) - 1);
        neighbours[i] = (skeleton >>> ((i + 1) * BITS)) << (i * BITS) | behind;
      }
      all = union(all, neighbours);
    }
    return all;
  }

  /**
   * One bit for each class of consonant in the word: unlike words can be told without comparing.
   */
  static int classSet(long skeleton) {
    int set = 0;
    for (long rest = skeleton; rest != 0; rest >>>= BITS) {
      set |= 1 << (int) (rest & ((1 << BITS) - 1));
    }
    return set;
  }

  private static long pack(String sounds, int taken) {
    long packed = 0;
    char before = ' ';
    int length = 0;
    for (int i = 0; i < sounds.length() && length < MAX_LENGTH; i++) {
      char sound = sounds.charAt(i);
      boolean other = (alternative(sounds, i) & taken) != 0;
      char klass = other ? otherClassOf(sound, i == 0) : classOf(sound, i == 0);
      boolean again = klass == before && sound != sounds.charAt(i - 1);
      if (klass != 0 && !again) {
        packed = (packed << BITS) | (CLASSES.indexOf(klass) + 1);
        length++;
      }
      before = klass;
    }
    return packed;
  }

  /** The class of a sound, or 0 where it does not count. */
  private static char classOf(char sound, boolean initial) {
    return switch (sound) {
      case 'a', 'e', 'i', 'o', 'u', 'A', 'E', 'y' -> initial ? 'a' : 0;
      case 'w', 'v' -> initial ? 'w' : 0;
      case 'h' -> initial ? 'h' : 0;
      case 'b', 'p' -> 'b';
      case 'd', 't', 'T', 'D' -> 't';
      case 's', 'z', 'S', 'Z', 'C', 'c', 'x' -> 's';
      case 'g', 'J', 'Q', 'H', 'k', 'q', 'G', 'X' -> 'k';
      case 'V' -> 'f';
      default -> sound;
    };
  }

  /** What makes a sound be of the other class: the sounds of one bit all are, or none. */
  private static int alternative(String sounds, int at) {
    return switch (sounds.charAt(at)) {
      case 'T', 'D', 'g', 'J', 'C', 'Z', 'x' -> 1;
      case 'H', 'Q' -> 2;
      case 'V' -> 4;
      case 'j' -> 8;
      case 't', 'd' -> Sounds.isHalfOfOne(sounds, at) ? 16 : 0;
      default -> 0;
    };
  }

  private static char otherClassOf(char sound, boolean initial) {
    return switch (sound) {
      case 'T', 'D' -> 's';
      case 'C' -> 'k';
      case 'H', 'Q' -> classOf('h', initial);
      case 'V' -> classOf('v', initial);
      case 'j' -> classOf('y', initial);
      case 't', 'd' -> 0;
      default -> 'j';
    };
  }
}
