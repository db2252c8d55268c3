package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sinur.namematching.ReadName.Unit;
import org.sinur.namematching.SimilarTokens.Weighed;
import org.sinur.namematching.Vocabulary.Token;

/**
 * The listed tokens that agree with a unit of a query, and what each adds to the most that a name
 * can score, above the unit's being left over: see {@link NameBound}.
 */
final class Lead {

  /** The least that a part left over on both sides costs. */
  static final double DIFFERENCE = -MatchingRules.difference(MatchingRules.MOST_INFORMATION);

  /** The least that a part of the query costs where the other side has no part left for it. */
  static final double EXTRA = -MatchingRules.LEAST_EXTRA;

  /** The least that a listed part costs where the query has no part left for it. */
  static final double MISSING = -MatchingRules.LEAST_MISSING;

  /** What agrees without being a part that counts weighs no more. */
  private static final double MERE =
      Math.max(MatchingRules.INITIAL_AGREES, MatchingRules.PARTICLE_AGREES);

  /** What a listed letter or particle gains at most in place of a part. */
  private static final double STANDS_FOR_ASKED = MERE + DIFFERENCE;

  /** What a listed part gains at most that agrees with a mere letter or particle of the query. */
  static final double STANDS_FOR_LISTED = MERE + MISSING;

  /** Those that add most first. */
  final Token[] tokens;

  /** What each adds. */
  final double[] gains;

  /** Whether one of them may be no part that counts. */
  final boolean standIn;

  /** How many names have one of them, or more. */
  final int names;

  private Lead(Token[] tokens, double[] gains, boolean standIn) {
    this.tokens = tokens;
    this.gains = gains;
    this.standIn = standIn;
    this.names = Arrays.stream(tokens).mapToInt(token -> token.names.size()).sum();
  }

  /** Of a unit that counts. */
  static Lead of(Unit unit, Weighed weighed, Vocabulary vocabulary) {
    boolean joined = unit.length() > 1;
    // one listed part spares two of the query's
    double spared = joined ? DIFFERENCE + EXTRA : DIFFERENCE;
    double[] gains = Arrays.stream(weighed.weights).map(weight -> weight + spared).toArray();
    Lead lead = new Lead(weighed.tokens, gains, false);
    return joined ? lead : lead.with(vocabulary.standIns(unit.part()));
  }

  /** Of a particle: the listed parts that are written like it without being one. */
  static Lead ofParticle(NamePart particle, Vocabulary vocabulary) {
    List<Token> like = vocabulary.writtenLike(particle);
    double[] gains = new double[like.size()];
    Arrays.fill(gains, STANDS_FOR_LISTED + DIFFERENCE - EXTRA);
    return new Lead(like.toArray(Token[]::new), gains, true);
  }

  private Lead with(List<Token> standIns) {
    if (standIns.isEmpty()) {
      return this;
    }
    int place = 0;
    while (place < gains.length && gains[place] >= STANDS_FOR_ASKED) {
      place++;
    }
    List<Token> all = new ArrayList<>(Arrays.asList(tokens));
    all.addAll(place, standIns);
    int behind = place + standIns.size();
    double[] sorted = Arrays.copyOf(gains, gains.length + standIns.size());
    Arrays.fill(sorted, place, behind, STANDS_FOR_ASKED);
    System.arraycopy(gains, place, sorted, behind, gains.length - place);
    return new Lead(all.toArray(Token[]::new), sorted, true);
  }

  /** What its best token gains. */
  double most() {
    return gains[0];
  }

  /**
   * What a token adds to a name of whatever length: less than its gain, since a name that has one
   * part more is the longer by it.
   */
  double inAnyName(int token) {
    return gains[token] - (DIFFERENCE - EXTRA);
  }
}
