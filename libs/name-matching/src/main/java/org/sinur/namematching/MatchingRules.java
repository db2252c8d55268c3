package org.sinur.namematching;

/**
 * What every piece of evidence weighs: the one place to look at, and to change.
 *
 * <p>Those of the name were set by hand, between fits on OFAC and UK aliases ({@code RulesFit} in
 * the tests, which says how) against yente's innocent travellers and against names of the Middle
 * East beside them, and then changed where the evaluations asked for it. They are halved: the parts
 * of a name do not speak independently, and the scores of certain matches stay apart. What is said
 * to be a floor, a ceiling or a first part is decision; birth and nationality are judgement: no
 * labelled data was at hand.
 */
public final class MatchingRules {

  /** Names these rules; changes whenever a weight or the reading of names changes. */
  public static final String VERSION = "5";

  /**
   * The score from which a match is worth an officer's time: evidence for and against balance.
   *
   * <p>The {@link EvidenceKind#PRIOR} was set so that at this threshold about 1 % of yente's 50,000
   * innocent travellers, asked for by name only, get a match among the 12,069 persons of the OFAC
   * (2026-08-20), UK and UN (2025-04-19) lists together. With other lists, or other travellers, the
   * share is another: of names of the Middle East several times as many, see {@link #prior}.
   */
  public static final double THRESHOLD = 0.5;

  private static final double PRIOR = -1.0;

  /** Times the logarithm of how many of ten thousand listed names are like the query's. */
  private static final double PRIOR_PER_CROWD = -0.12;

  private static final double TEN_THOUSAND = 10_000;

  /**
   * That parts agree at all, and times what it tells, see {@link Rarity}; together not below 0: the
   * commonest tell nothing, and agreement never speaks against a match. A name of the Middle East
   * has more parts that many bear, and a few of these must not add up to a match: so what tells
   * little tells less than in proportion.
   */
  private static final double PART_AGREES = -0.25;

  private static final double PART_AGREES_PER_INFORMATION = 0.335;

  /** Where a spelling is only just alike enough; in between in proportion. */
  private static final double VARIANT_LEAST_ALIKE = -0.5;

  static final double PARTICLE_AGREES = 0.1;
  static final double INITIAL_AGREES = 0.1;
  private static final double PART_DIFFERS = -1.4;
  private static final double PART_DIFFERS_PER_INFORMATION = 0.04;
  private static final double PART_MISSING = -0.6;
  private static final double PART_MISSING_FROM_ONE = -1.7;
  private static final double PART_EXTRA = -0.75;
  private static final double PART_EXTRA_BESIDE_ONE = -1.5;

  /** What is hardly a part: a single letter. */
  private static final double LETTER = -0.2;

  /** Of parts left over that count, none costs less. */
  static final double LEAST_MISSING = PART_MISSING;

  static final double LEAST_EXTRA = PART_EXTRA;

  /** Beside it where the first parts differ: brothers share all the others. */
  static final double FIRST_PART_DIFFERS = -1.5;

  static final double ORDER_DIFFERS = -0.6;

  /**
   * What a name alone may reach whose first part agrees while later ones have changed places: with
   * father and grandfather exchanged it is somebody else's; an agreeing birth may add.
   */
  static final double FORBEARS_EXCHANGED_CEILING = -0.25;

  /** Beside the agreement of the parts. */
  static final double WHOLE_NAME_SAME = 1.0;

  /**
   * What the name alone comes to at least where it is the same: who bears a listed name matches.
   */
  static final double WHOLE_NAME_SAME_FLOOR = 0.5;

  /** What the name alone may reach where the list calls the alias weak; agreeing birth may add. */
  static final double LOW_QUALITY_CEILING = -0.25;

  /** What is known of those who bear names counts as much as a list of so many names. */
  static final double POPULATION = 2_000;

  /** A part that one in 8,000 bears is as telling as any: a rarer one may be a misspelling. */
  static final double MOST_INFORMATION = 9;

  /** One side does not know: less certain than if the births agreed, or nearly so. */
  static final double BIRTH_UNKNOWN = -0.1;

  static final double BIRTH_AGREES = 2.5;
  static final double BIRTH_DAY_AND_MONTH_SWAPPED = 1.25;

  /** Overlapping periods, neither longer than a year; half of it for longer ones. */
  static final double BIRTH_COMPATIBLE = 0.75;

  static final double BIRTH_NEAR = -0.25;

  /** Outweighs two rare parts, but not together with {@link #WHOLE_NAME_SAME}. */
  static final double BIRTH_CONTRADICTS = -3.5;

  static final int BIRTH_TOLERANCE_YEARS = 2;
  static final int BIRTH_TOLERANCE_YEARS_IF_APPROXIMATE = 3;

  /** Too small to lift a weak alias over the threshold. */
  static final double NATIONALITY_AGREES = 0.2;

  static final double NATIONALITY_DIFFERS = -0.2;

  private MatchingRules() {}

  /**
   * That a traveller is this listed person before any part is compared: the more listed names have
   * the commonest part of the query's, the more of them agree in another by chance.
   */
  static double prior(int havingCommonestPart, int names) {
    double crowd = TEN_THOUSAND * havingCommonestPart / (names + TEN_THOUSAND);
    return PRIOR + PRIOR_PER_CROWD * Math.log(1 + crowd);
  }

  /**
   * The weight of parts that agree.
   *
   * @param information see {@link Rarity}
   * @param doubt how far the spellings are apart, in [0,1]
   */
  static double agreement(double information, double doubt) {
    double same = Math.max(0, PART_AGREES + PART_AGREES_PER_INFORMATION * information);
    return (1 - doubt) * same + doubt * VARIANT_LEAST_ALIKE;
  }

  static double difference(double information) {
    return information == 0 ? LETTER : PART_DIFFERS + PART_DIFFERS_PER_INFORMATION * information;
  }

  /**
   * The weight of a listed part that the query lacks.
   *
   * @param lone whether the query has one part only, which names nobody
   */
  static double missing(double information, boolean lone) {
    return information == 0 ? LETTER : lone ? PART_MISSING_FROM_ONE : PART_MISSING;
  }

  /**
   * The weight of a part of the query that the listed name lacks.
   *
   * @param lone whether one part at most agrees, which alone names nobody
   */
  static double extra(double information, boolean lone) {
    return information == 0 ? LETTER : lone ? PART_EXTRA_BESIDE_ONE : PART_EXTRA;
  }
}
