package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.sinur.namematching.Vocabulary.Tally;
import org.sinur.namematching.Vocabulary.Token;

/** The listed parts that sound like a part of a query, and how much. */
final class SimilarTokens {

  /** A part sounds like fewer than this; of more, the most alike are kept. */
  private static final int MOST = 1_000;

  /** Two parts are one elsewhere only if they sound much like it. */
  private static final double JOINED_LEAST_ALIKE = 0.88;

  private record Similar(Token token, double similarity) {}

  private final NamePart part;
  private final boolean joined;
  private final Vocabulary vocabulary;

  /** How many listed parts there were. */
  private final int size;

  /** In order of their ids. */
  private final Token[] tokens;

  private final double[] similarities;

  private SimilarTokens(
      NamePart part, boolean joined, Vocabulary vocabulary, int size, List<Similar> similar) {
    this.part = part;
    this.joined = joined;
    this.vocabulary = vocabulary;
    this.size = size;
    this.tokens = similar.stream().map(Similar::token).toArray(Token[]::new);
    this.similarities = similar.stream().mapToDouble(Similar::similarity).toArray();
  }

  int count() {
    return tokens.length;
  }

  Token token(int place) {
    return tokens[place];
  }

  double similarity(int place) {
    return similarities[place];
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

  private static SimilarTokens find(
      NamePart part, boolean joined, Vocabulary vocabulary, SpellingDistance spelling) {
    int size = vocabulary.size();
    List<Similar> similar = new ArrayList<>();
    long[] keys = joined ? part.skeletons : Skeletons.withNeighbours(part.skeletons);
    for (int i = 0; i < keys.length; i++) {
      Tally tally = vocabulary.skeleton(keys[i]);
      if (tally == null) {
        continue;
      }
      for (Token token : tally.tokens()) {
        if (token == null) {
          break;
        }
        double similarity = spelling.similarity(part, token.part);
        if (similarity > (joined && !part.vowelless ? JOINED_LEAST_ALIKE : 0)) {
          similar.add(new Similar(token, similarity));
        }
      }
    }
    if (similar.size() > MOST) {
      similar.sort(
          Comparator.comparingDouble(Similar::similarity)
              .reversed()
              .thenComparing(each -> each.token.part.text));
      similar = similar.subList(0, MOST);
    }
    similar.sort(Comparator.comparingInt(each -> each.token.id));
    int count = 0;
    for (int i = 0; i < similar.size(); i++) {
      if (i == 0 || similar.get(i).token != similar.get(count - 1).token) {
        similar.set(count, similar.get(i));
        count++;
      }
    }
    List<Similar> once = similar.subList(0, count);
    return new SimilarTokens(part, joined, vocabulary, size, once);
  }

  /**
   * Remembers what common parts sound like; shared by all searches. Holds for as long as no new
   * part is listed.
   */
  static final class Cache {

    private static final int SLOTS = 1 << 13;

    private final AtomicReferenceArray<@Nullable SimilarTokens> slots =
        new AtomicReferenceArray<>(SLOTS);

    /**
     * @param joined whether the part is made of two: then only its own skeletons are looked under
     */
    SimilarTokens get(
        NamePart part, boolean joined, Vocabulary vocabulary, SpellingDistance spelling) {
      int hash = part.text.hashCode() * 2 + (joined ? 1 : 0);
      int slot = (hash ^ (hash >>> 13)) & (SLOTS - 1);
      SimilarTokens there = slots.get(slot);
      if (there == null
          || there.vocabulary != vocabulary
          || there.size != vocabulary.size()
          || there.joined != joined
          || !there.part.isWrittenLike(part)
          || !there.part.sounds.equals(part.sounds)) {
        there = find(part, joined, vocabulary, spelling);
        slots.set(slot, there);
      }
      return there;
    }
  }
}
