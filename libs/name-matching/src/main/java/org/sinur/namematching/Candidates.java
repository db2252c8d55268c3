package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sinur.namematching.ReadName.Unit;
import org.sinur.namematching.Workspaces.Workspace;

/**
 * Fetches the listed names worth comparing: those that could match, the likeliest first.
 *
 * <p>A name must have enough of the query's parts, whatever else it has. Where rare parts are among
 * any that are enough, the names of these are passed through. Otherwise each part is a set, one bit
 * for each listed name, and which names have enough is asked of sixty-four at a time: then it
 * matters little how many have a common part, since few have all that is needed beside it. Only of
 * those is the {@link NameBound} worked out, and only the best are compared.
 */
final class Candidates {

  /** Bounds are told apart to this fraction. */
  private static final int RANK_STEPS = 1_000;

  private static final double ROUNDING = 1e-4;

  /** To look at one name costs as much as to pass through so many of a set. */
  private static final int ONE_BY_ONE = 1_024;

  /** So few are not worth sets. */
  private static final int FEW = 256;

  private final Asked asked;
  private final Snapshot snapshot;
  private final Workspace workspace;

  /** Of parts, and of neighbours as one. */
  private final List<Lead> leads = new ArrayList<>();

  Candidates(Asked asked, Snapshot snapshot, Workspace workspace) {
    this.asked = asked;
    this.snapshot = snapshot;
    this.workspace = workspace;
    Vocabulary vocabulary = snapshot.names().vocabulary;
    for (int number = 0; number < asked.units.size(); number++) {
      Unit unit = asked.units.get(number);
      if (unit.part().counts()) {
        leads.add(Lead.of(unit, asked.weighed(number), vocabulary));
      } else if (unit.part().particle) {
        leads.add(Lead.ofParticle(unit.part(), vocabulary));
      }
    }
    leads.removeIf(lead -> lead.tokens.length == 0);
  }

  /**
   * The names that could match, those with the highest bound first.
   *
   * @param least what the name must bring for a match, without the prior
   */
  List<IndexedName> best(int limit, double least) {
    NameBound bound = bound();
    double floor = asked.name.cut() == 0 ? least - ROUNDING : Double.NEGATIVE_INFINITY;
    Best best = new Best(limit, floor, bound);
    if (!oneByOne(bound.need(floor), best)) {
      new NameSets(leads, snapshot, workspace)
          .forEachWithEnough(parts -> bound.need(floor, parts), best::offer);
    }
    bound.clear();
    return addWholes(best.names(), limit);
  }

  NameBound bound() {
    return new NameBound(asked.name, leads, snapshot.names(), workspace);
  }

  private void considerAll(Lead lead, int tokens, Best best) {
    for (int t = 0; t < tokens; t++) {
      lead.tokens[t].names.forEach(snapshot.end(), best::offer);
    }
  }

  /**
   * Considers the names of so many tokens that nobody can do without all of them, if few names have
   * these; false otherwise. Those that most names have are left out first.
   */
  private boolean oneByOne(double need, Best best) {
    List<Lead> commonestFirst = new ArrayList<>(leads);
    commonestFirst.sort(Comparator.comparingInt((Lead lead) -> lead.names).reversed());
    int[] tokens = new int[commonestFirst.size()];
    double rest = need;
    long names = 0;
    for (int i = 0; i < tokens.length; i++) {
      Lead lead = commonestFirst.get(i);
      while (tokens[i] < lead.tokens.length && lead.inAnyName(tokens[i]) >= rest) {
        names += lead.tokens[tokens[i]].names.size();
        tokens[i]++;
      }
      if (tokens[i] < lead.tokens.length) {
        rest -= Math.max(0, lead.inAnyName(tokens[i]));
      }
    }
    if (names > FEW + snapshot.end() / ONE_BY_ONE) {
      return false;
    }
    for (int i = 0; i < tokens.length; i++) {
      considerAll(commonestFirst.get(i), tokens[i], best);
    }
    return true;
  }

  /** Those with the highest bound so far, in order; of equal ones the older first. */
  private final class Best {
    private final NameBound bound;
    private final long[] ranked;
    private final double least;
    private int kept;

    Best(int limit, double least, NameBound bound) {
      this.ranked = new long[limit];
      this.least = least;
      this.bound = bound;
    }

    /** Again, if need be: a name is kept once. */
    void offer(int ordinal) {
      double most = bound.of(ordinal);
      if (most < least) {
        return;
      }
      long rankedName = Math.round(-most * RANK_STEPS) << Integer.SIZE | ordinal;
      if (kept == ranked.length && rankedName >= ranked[kept - 1]) {
        return;
      }
      int place = -Arrays.binarySearch(ranked, 0, kept, rankedName) - 1;
      if (place < 0 || !snapshot.has(snapshot.names().get(ordinal))) {
        return;
      }
      kept = Math.min(ranked.length, kept + 1);
      System.arraycopy(ranked, place, ranked, place + 1, kept - place - 1);
      ranked[place] = rankedName;
    }

    List<IndexedName> names() {
      List<IndexedName> names = new ArrayList<>(kept);
      for (int i = 0; i < kept; i++) {
        names.add(snapshot.names().get((int) ranked[i]));
      }
      return names;
    }
  }

  /** Whoever is asked for under a listed name is found, however many share parts with it. */
  private List<IndexedName> addWholes(List<IndexedName> best, int limit) {
    Ordinals whole = snapshot.names().whole(asked.name.parts());
    if (whole == null) {
      return best;
    }
    int size = whole.size();
    int[] ordinals = whole.values();
    int most = best.size() + limit;
    for (int i = 0; i < size && best.size() < most && ordinals[i] < snapshot.end(); i++) {
      IndexedName name = snapshot.names().get(ordinals[i]);
      if (snapshot.has(name) && !best.contains(name)) {
        best.add(name);
      }
    }
    return best;
  }
}
