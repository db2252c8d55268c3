package org.sinur.namematching;

/**
 * What every piece of evidence weighs: the one place to look at, and to change.
 *
 * <p>Weights are natural logarithms of odds. Those of the name come from a logistic regression of
 * OFAC and UK aliases, each against the other names of its person, on the strongest match of
 * innocent travellers (opensanctions/yente's synthetic ones, and three-part Iraqi names), rounded.
 * Those of birth and nationality are judgement: no labelled data was at hand.
 */
public final class MatchingRules {

  /** Names these rules; changes whenever a weight or the reading of names changes. */
  public static final String VERSION = "1";

  /**
   * The score from which a match is worth an officer's time: evidence for and against balance.
   *
   * <p>The {@link EvidenceKind#PRIOR} was set so that at this threshold 1 % of yente's 50,000
   * innocent travellers, asked for by name only, get a match among the 12,069 persons of the OFAC
   * (2026-08-20), UK and UN (2025-04-19) lists together. With other lists, or other travellers, the
   * share is another: three-part Iraqi names get three times as many.
   */
  public static final double THRESHOLD = 0.5;

  static final double PRIOR = -2.65;

  /** Times the information of the listed part, see {@link Snapshot#information(NamePart)}. */
  static final double PART_AGREES_PER_INFORMATION = 0.6;

  /** Where a spelling is only just alike enough; in between in proportion. */
  static final double VARIANT_LEAST_ALIKE = -2;

  static final double PARTICLE_AGREES = 0.3;
  static final double INITIAL_AGREES = 0.3;
  static final double PART_DIFFERS = -4.4;
  static final double PART_MISSING = -1.8;
  static final double PART_EXTRA = -3.1;
  static final double ORDER_DIFFERS = -2.2;

  /**
   * Lifts even a name of one common part over the threshold: who bears a listed name is a match.
   */
  static final double WHOLE_NAME_SAME = 3;

  /** What the name alone may reach where the list calls the alias weak; agreeing birth may add. */
  static final double LOW_QUALITY_CEILING = -0.5;

  /** In a smaller index the rarity of a part cannot be known, and is taken as in one so large. */
  static final int SMALLEST_POPULATION = 20_000;

  /** A part of about 20 names of 20,000 is as telling as any: a rarer one may be a misspelling. */
  static final double MOST_INFORMATION = 7;

  static final double BIRTH_AGREES = 5;
  static final double BIRTH_DAY_AND_MONTH_SWAPPED = 2.5;

  /** Overlapping periods, neither longer than a year; half of it for longer ones. */
  static final double BIRTH_COMPATIBLE = 1.5;

  static final double BIRTH_NEAR = -0.5;

  /** Outweighs two rare parts, but not together with {@link #WHOLE_NAME_SAME}. */
  static final double BIRTH_CONTRADICTS = -7;

  static final int BIRTH_TOLERANCE_YEARS = 2;
  static final int BIRTH_TOLERANCE_YEARS_IF_APPROXIMATE = 3;

  /** Too small to lift a weak alias over the threshold. */
  static final double NATIONALITY_AGREES = 0.4;

  static final double NATIONALITY_DIFFERS = -0.4;

  /** No circumstance beside the name can add more. */
  static final double MOST_CIRCUMSTANCES = BIRTH_AGREES + NATIONALITY_AGREES;

  private MatchingRules() {}
}
