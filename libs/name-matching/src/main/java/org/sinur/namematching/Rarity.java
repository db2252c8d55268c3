package org.sinur.namematching;

/**
 * What it tells that a name part agrees: the natural logarithm of one in how many has it, so next
 * to nothing for محمد. What is common among those who bear names, or on the list, is not rare.
 *
 * @param sound where the parts sound the same
 * @param consonants where they have the same consonants, and a script hides the vowels
 * @param skeleton where no more than their skeletons are alike
 */
record Rarity(double sound, double consonants, double skeleton) {

  /** How far the sound tells more than its consonants where only one side writes the vowels. */
  private static final double OF_HIDDEN_VOWELS = 0.7;

  /** Of a letter, and of what is common everywhere. */
  private static final Rarity NONE = new Rarity(0, 0, 0);

  /** How rare a part is among those who bear names, in the order of the record's components. */
  static Rarity amongBearers(NamePart part) {
    if (part.isInitial()) {
      return NONE;
    }
    return new Rarity(
        NameFrequencies.ofSound(part.soundKey),
        NameFrequencies.ofConsonants(part.consonantKey),
        NameFrequencies.ofSkeleton(part.skeleton()));
  }

  /**
   * The same where a list is at hand, too.
   *
   * @param sounds how many listed names have a part of the sound
   * @param sameConsonants how many have one of the consonants
   * @param skeletons how many have one of the skeleton
   * @param names how many names are listed
   */
  Rarity onList(int sounds, int sameConsonants, int skeletons, int names) {
    double bySkeleton = onList(skeleton, skeletons, names);
    double byConsonants = onList(consonants, sameConsonants, names);
    double bySound = onList(sound, sounds, names);
    double most = MatchingRules.MOST_INFORMATION;
    return new Rarity(
        Math.min(most, bySound),
        Math.min(most, Math.min(bySound, byConsonants)),
        Math.min(most, Math.min(bySound, bySkeleton)));
  }

  /** A list may say that a part is commoner, never rarer; the shorter it is, the less it says. */
  private static double onList(double amongBearers, int having, int names) {
    double others = MatchingRules.POPULATION * Math.exp(-amongBearers);
    double onList = Math.log((names + MatchingRules.POPULATION) / (having + others));
    return Math.min(amongBearers, onList);
  }

  /** The commoner spelling tells how common the name is: a misspelling is rare, but no evidence. */
  Rarity commoner(Rarity other) {
    return new Rarity(
        Math.min(sound, other.sound),
        Math.min(consonants, other.consonants),
        Math.min(skeleton, other.skeleton));
  }

  /**
   * What an agreement tells: the more alike, the more.
   *
   * @param vowels whether both sides write them
   */
  double of(double similarity, boolean vowels) {
    double same =
        Math.clamp(
            (similarity - SpellingDistance.VAGUE)
                / (SpellingDistance.SAME_SOUND - SpellingDistance.VAGUE),
            0,
            1);
    // hidden vowels leave open which of the names that share consonants it is
    double alike = vowels ? sound : consonants + OF_HIDDEN_VOWELS * (sound - consonants);
    return skeleton + same * (alike - skeleton);
  }
}
