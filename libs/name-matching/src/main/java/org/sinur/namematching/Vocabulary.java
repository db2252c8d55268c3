package org.sinur.namematching;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    final NameSet names = new NameSet();

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
      this.onList = new OnList(0, amongBearers);
    }

    private final Rarity amongBearers;
    private volatile OnList onList;

    /** How rare it is in a list of so many names; kept for as long as there are as many. */
    Rarity rarity(int names) {
      OnList kept = onList;
      if (kept.names != names) {
        Rarity rarity = amongBearers.onList(sound.names, consonants.names, skeleton.names, names);
        kept = new OnList(names, rarity);
        onList = kept;
      }
      return kept.rarity;
    }

    void addName(int ordinal) {
      names.add(ordinal);
      sound.addName();
      consonants.addName();
      skeleton.addName();
    }
  }

  private record OnList(int names, Rarity rarity) {}

  /** How many names have a part of one key. */
  private static final class Tally {
    private int counted;
    private volatile int names;

    void addName() {
      counted++;
      names = counted;
    }
  }

  /**
   * The tokens filed under a skeleton, as their own or as a neighbour's, with what is compared of
   * them side by side: few are alike, and only these are looked up.
   */
  static final class Shelf {
    private volatile int[] ids = new int[2];
    private volatile long[] outlines = new long[2];
    private volatile byte[] rows = new byte[32];
    private volatile int size;
    private int filed;
    private int rowsEnd;

    int size() {
      return size;
    }

    /** At least the first {@link #size} as it was before this call; not to be changed. */
    int[] ids() {
      return ids;
    }

    /** Of each token, see {@link NamePart#outline}. */
    long[] outlines() {
      return outlines;
    }

    /** Of each token, see {@link NamePart#row}. */
    byte[] rows() {
      return rows;
    }

    private void add(Token token) {
      byte[] row = token.part.row;
      if (filed == ids.length) {
        ids = Arrays.copyOf(ids, 2 * filed);
        outlines = Arrays.copyOf(outlines, 2 * filed);
      }
      if (rowsEnd + row.length > rows.length) {
        rows = Arrays.copyOf(rows, 2 * (rowsEnd + row.length));
      }
      ids[filed] = token.id;
      outlines[filed] = token.part.outline;
      System.arraycopy(row, 0, rows, rowsEnd, row.length);
      rowsEnd += row.length;
      filed++;
      size = filed;
    }
  }

  private final Map<String, Token> byText = new ConcurrentHashMap<>();
  private final LongTable<Shelf> shelves = new LongTable<>();
  private final LongTable<Tally> skeletons = new LongTable<>();
  private final LongTable<Tally> sounds = new LongTable<>();
  private final LongTable<Tally> consonants = new LongTable<>();
  private volatile @Nullable Token[] tokens = new Token[1_024];
  private int entered;
  private volatile int size;

  /** How many parts are listed. */
  int size() {
    return size;
  }

  /** The listed part with an id below {@link #size}. */
  Token token(int id) {
    return Objects.requireNonNull(tokens[id]);
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
          Shelf shelf = shelves.get(near);
          if (shelf == null) {
            shelf = new Shelf();
            shelves.add(near, shelf);
          }
          shelf.add(token);
        }
      }
      if (entered == tokens.length) {
        tokens = Arrays.copyOf(tokens, entered + (entered >> 1));
      }
      tokens[entered] = token;
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
  @Nullable Shelf shelf(long skeleton) {
    return shelves.get(skeleton);
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

  /** The listed letters and particles that agree with a part that counts. */
  List<Token> standIns(NamePart part) {
    String letter = part.text.substring(0, 1);
    return listed(key(letter, false, false), key(letter, true, false), key(part.text, false, true));
  }

  /** The listed parts that are written like a particle without being one. */
  List<Token> writtenLike(NamePart particle) {
    return listed(key(particle.text, false, false), key(particle.text, true, false));
  }

  private List<Token> listed(String... keys) {
    return Arrays.stream(keys).map(byText::get).filter(Objects::nonNull).toList();
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
