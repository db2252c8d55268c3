package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.Vocabulary.Shelf;
import org.sinur.namematching.Vocabulary.Token;

/** The listed parts that sound like a part of a query, and how much. */
final class SimilarTokens {

  /** A part sounds like fewer than this; of more, the most alike are kept. */
  private static final int MOST = 1_000;

  /**
   * Two parts are one elsewhere only if they sound the same: Gui Ying is not Guoying. Where vowels
   * are hidden that cannot be told.
   */
  private static final double JOINED_LEAST_ALIKE = SpellingDistance.SAME_SOUND;

  private record Similar(Token token, double similarity) {}

  private static final Comparator<Similar> BY_ID = Comparator.comparingInt(each -> each.token.id);
  private static final Comparator<Similar> MOST_ALIKE_FIRST =
      Comparator.comparingDouble(Similar::similarity)
          .reversed()
          .thenComparing(each -> each.token.part.text);

  /** What it weighs that each of them agrees, in a list of so many names. */
  static final class Weighed {

    private static final Weighed NONE = new Weighed(-1, new Token[0], new double[0]);

    private final int names;

    /**
     * From the most telling to the least; none that is worth no more than a part that is missing.
     */
    final Token[] tokens;

    final double[] weights;

    private Weighed(int names, Token[] tokens, double[] weights) {
      this.names = names;
      this.tokens = tokens;
      this.weights = weights;
    }
  }

  private final NamePart part;
  private final boolean joined;
  private final Vocabulary vocabulary;

  /** What the part is looked under. */
  private final long[] keys;

  /** How many listed parts there were. */
  private final int size;

  /** In order of their ids. */
  private final Token[] tokens;

  private final double[] similarities;
  private volatile Weighed weighed = Weighed.NONE;

  private SimilarTokens(
      NamePart part,
      boolean joined,
      Vocabulary vocabulary,
      long[] keys,
      int size,
      List<Similar> similar) {
    this.part = part;
    this.joined = joined;
    this.vocabulary = vocabulary;
    this.keys = keys;
    this.size = size;
    this.tokens = similar.stream().map(Similar::token).toArray(Token[]::new);
    this.similarities = similar.stream().mapToDouble(Similar::similarity).toArray();
  }

  /** Those there are now. */
  static SimilarTokens of(
      NamePart part, boolean joined, Vocabulary vocabulary, SpellingDistance spelling) {
    long[] keys = joined ? part.skeletons : Skeletons.withNeighbours(part.skeletons);
    return new SimilarTokens(part, joined, vocabulary, keys, 0, List.of()).search(spelling);
  }

  /** 0 where the token is not among them. */
  double similarity(Token token) {
    int low = 0;
    int high = tokens.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int id = tokens[middle].id;
      if (id == token.id) {
        return similarities[middle];
      }
      if (id < token.id) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return 0;
  }

  /**
   * What they weigh; worked out once for as long as there are as many names.
   *
   * @param asked how rare the query's part is
   * @param names how many names are listed
   */
  Weighed weighed(Rarity asked, int names) {
    Weighed kept = weighed;
    if (kept.names != names) {
      kept = weigh(asked, names);
      weighed = kept;
    }
    return kept;
  }

  private Weighed weigh(Rarity asked, int names) {
    double[] weights = new double[tokens.length];
    long[] order = new long[tokens.length];
    int kept = 0;
    for (int i = 0; i < tokens.length; i++) {
      Token token = tokens[i];
      boolean vowels = !part.vowelless && !token.part.vowelless;
      double information = asked.commoner(token.rarity(names)).of(similarities[i], vowels);
      weights[i] = MatchingRules.agreement(information, Asked.doubt(similarities[i]));
      if (weights[i] > MatchingRules.LEAST_MISSING) {
        // the bits of a float are in the order of the numbers while these are not negative
        float above = (float) (MatchingRules.MOST_INFORMATION - weights[i]);
        order[kept] = (long) Float.floatToIntBits(above) << Integer.SIZE | i;
        kept++;
      }
    }
    Arrays.sort(order, 0, kept);
    Token[] ordered = new Token[kept];
    double[] orderedWeights = new double[kept];
    for (int i = 0; i < kept; i++) {
      ordered[i] = tokens[(int) order[i]];
      orderedWeights[i] = weights[(int) order[i]];
    }
    return new Weighed(names, ordered, orderedWeights);
  }

  /** The same where more parts are listed by now. */
  private SimilarTokens upToDate(SpellingDistance spelling) {
    int now = vocabulary.size();
    if (now == size) {
      return this;
    }
    if (now - size > MOST || tokens.length == MOST) {
      return search(spelling);
    }
    List<Similar> similar = new ArrayList<>();
    for (int i = 0; i < tokens.length; i++) {
      similar.add(new Similar(tokens[i], similarities[i]));
    }
    for (int id = size; id < now; id++) {
      Token token = vocabulary.token(id);
      if (!token.part.particle && sharesKey(token.part)) {
        compare(id, token.part.outline, token.part.row, 0, spelling, similar);
      }
    }
    return similar.size() > MOST ? search(spelling) : with(similar, now);
  }

  private boolean sharesKey(NamePart listed) {
    if (!SpellingDistance.mayBeAlike(part.outline, listed.outline)) {
      return false;
    }
    for (long filed : Skeletons.withNeighbours(listed.skeletons)) {
      for (long key : keys) {
        if (filed == key) {
          return true;
        }
      }
    }
    return false;
  }

  private SimilarTokens search(SpellingDistance spelling) {
    int now = vocabulary.size();
    List<Similar> similar = new ArrayList<>();
    for (long key : keys) {
      Shelf shelf = vocabulary.shelf(key);
      if (shelf == null) {
        continue;
      }
      int filed = shelf.size();
      int[] ids = shelf.ids();
      long[] outlines = shelf.outlines();
      byte[] rows = shelf.rows();
      int row = 0;
      for (int i = 0; i < filed; i++) {
        if (ids[i] < now) {
          compare(ids[i], outlines[i], rows, row, spelling, similar);
        }
        row += SpellingDistance.rowLength(outlines[i]);
      }
    }
    similar.sort(BY_ID);
    List<Similar> once = new ArrayList<>(similar.size());
    for (Similar each : similar) {
      if (once.isEmpty() || once.getLast().token != each.token) {
        once.add(each);
      }
    }
    if (once.size() > MOST) {
      once.sort(MOST_ALIKE_FIRST);
      once = once.subList(0, MOST);
      once.sort(BY_ID);
    }
    return with(once, now);
  }

  private void compare(
      int id,
      long outline,
      byte[] rows,
      int row,
      SpellingDistance spelling,
      List<Similar> similar) {
    double similarity = spelling.similarity(part.outline, part.row, 0, outline, rows, row);
    if (similarity > (joined && !part.vowelless ? JOINED_LEAST_ALIKE : 0)) {
      similar.add(new Similar(vocabulary.token(id), similarity));
    }
  }

  private SimilarTokens with(List<Similar> similar, int now) {
    return new SimilarTokens(part, joined, vocabulary, keys, now, similar);
  }

  /**
   * Remembers what common parts sound like; shared by all searches. What is newly listed is added
   * when it is next asked for. A part is remembered from the second time in a row that its slot is
   * missed by it: most parts are asked for once, and what is kept that long is dear to collect.
   */
  static final class Cache {

    private static final int SLOTS = 1 << 13;

    private final AtomicReferenceArray<@Nullable SimilarTokens> slots =
        new AtomicReferenceArray<>(SLOTS);

    /** Of each slot, the hash of the part that missed it last. */
    private final AtomicIntegerArray missed = new AtomicIntegerArray(SLOTS);

    /**
     * @param joined whether the part is made of two: then only its own skeletons are looked under
     */
    SimilarTokens get(
        NamePart part, boolean joined, Vocabulary vocabulary, SpellingDistance spelling) {
      int hash = part.text.hashCode() * 2 + (joined ? 1 : 0);
      int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
      SimilarTokens there = slots.get(slot);
      boolean same =
          there != null
              && there.vocabulary == vocabulary
              && there.joined == joined
              && there.part.isWrittenLike(part)
              && there.part.sounds.equals(part.sounds);
      SimilarTokens now = same ? there.upToDate(spelling) : of(part, joined, vocabulary, spelling);
      if (now != there && (same || missed.getAndSet(slot, hash) == hash)) {
        slots.set(slot, now);
      }
      return now;
    }
  }
}
