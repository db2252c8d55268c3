package org.sinur.namematching;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every distinct part of the listed names, once: few parts make up many names, so that a query's
 * part is compared with each of them once, however many bear it. One thread adds, others read.
 */
final class Vocabulary {

  /** A listed part. */
  static final class Token {
    final NamePart part;
    final int id;

    /** The names that have it, by ordinal. */
    final Ordinals names = new Ordinals();

    private final Tally sound;
    private final Tally consonants;
    private final Tally skeleton;

    private Token(NamePart part, int id, Tally sound, Tally consonants, Tally skeleton) {
      this.part = part;
      this.id = id;
      this.sound = sound;
      this.consonants = consonants;
      this.skeleton = skeleton;
      this.amongBearers = Rarity.amongBearers(part);
    }

    private final Rarity amongBearers;

    Rarity rarity(int names) {
      return amongBearers.onList(sound.names, consonants.names, skeleton.names, names);
    }

    void addName(int ordinal) {
      names.add(ordinal);
      sound.addName();
      consonants.addName();
      skeleton.addName();
    }
  }

  /** What is filed under one key: tokens, and how many names have one of them as their own. */
  static final class Tally {
    private volatile @Nullable Token[] tokens = new Token[2];
    private int filed;
    private int counted;
    private volatile int names;

    /** The tokens, as far as the first null. */
    @Nullable Token[] tokens() {
      return tokens;
    }

    int names() {
      return names;
    }

    private void addName() {
      counted++;
      names = counted;
    }

    private void add(Token token) {
      @Nullable Token[] row = tokens;
      if (filed == row.length) {
        row = Arrays.copyOf(row, 2 * filed);
      }
      row[filed] = token;
      filed++;
      tokens = row;
    }
  }

  private final Map<String, Token> byText = new ConcurrentHashMap<>();
  private final LongTable<Tally> skeletons = new LongTable<>();
  private final LongTable<Tally> sounds = new LongTable<>();
  private final LongTable<Tally> consonants = new LongTable<>();
  private int entered;
  private volatile int size;

  int size() {
    return size;
  }

  /** The listed part, entered if it is new. */
  Token enter(NamePart part) {
    String key = key(part);
    Token token = byText.get(key);
    if (token == null) {
      token =
          new Token(
              part,
              entered,
              tally(sounds, part.soundKey),
              tally(consonants, part.consonantKey),
              tally(skeletons, part.skeleton()));
      byText.put(key, token);
      if (!part.particle) {
        for (long near : Skeletons.withNeighbours(part.skeletons)) {
          tally(skeletons, near).add(token);
        }
      }
      entered++;
      size = entered;
    }
    return token;
  }

  /** Whether some listed name has a part written so, in Latin letters or as they are spelt. */
  boolean has(String text) {
    return byText.containsKey(text) || byText.containsKey(key(text, false, true));
  }

  /** The parts filed under a skeleton, as their own or as a neighbour's. */
  @Nullable Tally skeleton(long skeleton) {
    return skeletons.get(skeleton);
  }

  /** How rare a part is that need not be listed, in a list of so many names. */
  Rarity rarity(NamePart part, int names) {
    return Rarity.amongBearers(part)
        .onList(
            names(sounds.get(part.soundKey)),
            names(consonants.get(part.consonantKey)),
            names(skeletons.get(part.skeleton())),
            names);
  }

  /** How many listed names have a part of the same consonants. */
  int bearers(NamePart part) {
    return names(consonants.get(part.consonantKey));
  }

  private static int names(@Nullable Tally tally) {
    return tally == null ? 0 : tally.names;
  }

  private static Tally tally(LongTable<Tally> table, long key) {
    Tally tally = table.get(key);
    if (tally == null) {
      tally = new Tally();
      table.add(key, tally);
    }
    return tally;
  }

  private static String key(NamePart part) {
    return key(part.text, part.vowelless, part.particle);
  }

  /** Lower-case text never holds the marks. */
  private static String key(String text, boolean vowelless, boolean particle) {
    return particle ? text + "P" : vowelless ? text + "V" : text;
  }
}
