package org.sinur.namematching;

import java.util.List;
import org.sinur.namematching.ReadName.Unit;
import org.sinur.namematching.SimilarTokens.Weighed;
import org.sinur.namematching.Vocabulary.Token;
import org.sinur.namematching.Workspaces.Workspace;

/** A query's name beside what the list has that sounds like its parts. */
final class Asked {

  final ReadName name;
  final List<Unit> units;
  private final SimilarTokens[] similar;
  private final Rarity[] rarities;
  private final int names;

  /** See {@link MatchingRules#prior}. */
  final double prior;

  Asked(ReadName name, Snapshot snapshot, Workspace workspace) {
    this.name = name;
    this.units = name.units();
    this.names = snapshot.end();
    this.similar = new SimilarTokens[units.size()];
    this.rarities = new Rarity[units.size()];
    Vocabulary vocabulary = snapshot.names().vocabulary;
    int commonest = 0;
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      similar[i] =
          workspace.cache.get(unit.part(), unit.length() > 1, vocabulary, workspace.spelling);
      rarities[i] = vocabulary.rarity(unit.part(), names);
      if (unit.part().counts()) {
        commonest = Math.max(commonest, vocabulary.bearers(unit.part()));
      }
    }
    this.prior = MatchingRules.prior(commonest, names);
  }

  SimilarTokens similar(int unit) {
    return similar[unit];
  }

  /** The listed parts that agree with a unit, and what each weighs. */
  Weighed weighed(int unit) {
    return similar[unit].weighed(rarities[unit], names);
  }

  /** What it tells that a unit is left over. */
  double information(int unit) {
    return rarities[unit].consonants();
  }

  double information(Token token) {
    return token.rarity(names).consonants();
  }

  /** What it tells that a unit of the query and a listed part agree so far. */
  double information(int unit, Token token, double similarity) {
    Rarity rarity = rarities[unit].commoner(token.rarity(names));
    boolean vowels = !units.get(unit).part().vowelless && !token.part.vowelless;
    return rarity.of(similarity, vowels);
  }

  /** How far the spellings are from sounding the same: 0 not at all, 1 as far as may be. */
  static double doubt(double similarity) {
    return Math.max(0, SpellingDistance.SAME_SOUND - similarity)
        / (SpellingDistance.SAME_SOUND - SpellingDistance.LEAST_ALIKE);
  }
}
