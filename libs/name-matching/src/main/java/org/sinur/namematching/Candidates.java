package org.sinur.namematching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sinur.namematching.Vocabulary.Token;
import org.sinur.namematching.Workspaces.Workspace;

/**
 * Fetches the listed names worth comparing: those that share most with the query. The most telling
 * parts come first; names that have none of them, and could not reach the threshold by what is left
 * to come, are not looked at. So the work follows the rare parts of a query, not its common ones.
 */
final class Candidates {

  /** Filed names looked at in a search, at most this or a share of all, whichever is more. */
  private static final int MIN_POSTINGS = 200_000;

  private static final int SHARE_OF_POSTINGS = 2;

  /** To look up one name's parts costs as much as to pass so many filed names. */
  private static final int LOOK_UP = 30;

  /** Ranks are told apart to this fraction. */
  private static final int RANK_STEPS = 1_000;

  /** A unit of the query, its listed spellings from the most telling to the least. */
  private static final class Lead {
    final int unit;
    final Token[] tokens;
    final double[] weights;
    final int names;

    Lead(int unit, Token[] tokens, double[] weights, int names) {
      this.unit = unit;
      this.tokens = tokens;
      this.weights = weights;
      this.names = names;
    }

    double most() {
      return weights[0];
    }
  }

  private final Asked asked;
  private final Snapshot snapshot;
  private final Workspace workspace;
  private int count;

  Candidates(Asked asked, Snapshot snapshot, Workspace workspace) {
    this.asked = asked;
    this.snapshot = snapshot;
    this.workspace = workspace;
    workspace.fit(snapshot.end());
  }

  /**
   * The names that share most, best first.
   *
   * @param least what a name must share for a match, in the unit of the weights; what is left over
   *     counts against it beside
   */
  List<IndexedName> best(int limit, double least) {
    boolean complete = asked.name.cut() == 0;
    List<Lead> leads = leads();
    double toCome = 0;
    for (Lead lead : leads) {
      toCome += Math.max(0, lead.most());
    }
    double extra = complete ? MatchingRules.LEAST_EXTRA * parts(leads) : 0;
    int budget = Math.max(MIN_POSTINGS, snapshot.end() / SHARE_OF_POSTINGS);
    for (int i = 0; i < leads.size(); i++) {
      Lead lead = leads.get(i);
      // while no part is passed over, whoever comes may have them all
      boolean enough = extra == 0 || toCome + extra >= least;
      if (enough && (i == 0 || lead.names <= budget)) {
        budget -= lead.names;
        fetch(lead, i + 1);
      } else if (lead.names <= (long) count * LOOK_UP) {
        raise(lead, i + 1);
      } else {
        lookUp(lead);
      }
      if (complete && asked.units.get(lead.unit).length() == 1) {
        extra += MatchingRules.LEAST_EXTRA;
      }
      toCome -= Math.max(0, lead.most());
    }
    List<IndexedName> best = select(limit, complete ? least : Double.NEGATIVE_INFINITY);
    for (int i = 0; i < count; i++) {
      int ordinal = workspace.touched[i];
      workspace.shared[ordinal] = 0;
      workspace.unit[ordinal] = 0;
    }
    return best;
  }

  /** How many parts of the query count, and no listed name has. */
  private long parts(List<Lead> leads) {
    long had = leads.stream().filter(lead -> asked.units.get(lead.unit).length() == 1).count();
    return asked.name.parts().stream().filter(NamePart::counts).count() - had;
  }

  /** The units that some listed name has, the most telling first. */
  private List<Lead> leads() {
    List<Lead> leads = new ArrayList<>();
    for (int unit = 0; unit < asked.units.size(); unit++) {
      if (asked.units.get(unit).part().counts()) {
        Lead lead = lead(unit);
        if (lead.tokens.length > 0) {
          leads.add(lead);
        }
      }
    }
    leads.sort((a, b) -> Double.compare(b.most(), a.most()));
    return leads;
  }

  private Lead lead(int unit) {
    SimilarTokens similar = asked.similar(unit);
    int length = similar.count();
    long[] order = new long[length];
    int kept = 0;
    for (int i = 0; i < length; i++) {
      double weight = asked.weight(unit, similar.token(i), similar.similarity(i));
      if (weight > MatchingRules.LEAST_MISSING) {
        order[kept] = Math.round(-weight * RANK_STEPS) << Integer.SIZE | i;
        kept++;
      }
    }
    Arrays.sort(order, 0, kept);
    Token[] tokens = new Token[kept];
    double[] weights = new double[kept];
    int names = 0;
    for (int i = 0; i < kept; i++) {
      tokens[i] = similar.token((int) order[i]);
      weights[i] = -(double) (order[i] >> Integer.SIZE) / RANK_STEPS;
      names += tokens[i].names.size();
    }
    return new Lead(unit, tokens, weights, names);
  }

  /** What a name gains by a unit: the weight, and that none of its parts is left over for it. */
  private static float gain(double weight) {
    return (float) (weight - MatchingRules.LEAST_MISSING);
  }

  /** Notes every name that has the unit. */
  private void fetch(Lead lead, int unit) {
    float[] shared = workspace.shared;
    byte[] units = workspace.unit;
    int[] touched = workspace.touched;
    byte mark = (byte) unit;
    for (int t = 0; t < lead.tokens.length; t++) {
      Ordinals names = lead.tokens[t].names;
      float gain = gain(lead.weights[t]);
      int size = names.size();
      int[] ordinals = names.values();
      for (int i = 0; i < size; i++) {
        int ordinal = ordinals[i];
        if (ordinal >= snapshot.end()) {
          break;
        }
        byte last = units[ordinal];
        if (last == 0) {
          touched[count++] = ordinal;
        }
        if (last != mark) {
          units[ordinal] = mark;
          shared[ordinal] += gain;
        }
      }
    }
  }

  /** Adds the unit to names already noted, passing along all that have it. */
  private void raise(Lead lead, int unit) {
    float[] shared = workspace.shared;
    byte[] units = workspace.unit;
    byte mark = (byte) unit;
    for (int t = 0; t < lead.tokens.length; t++) {
      Ordinals names = lead.tokens[t].names;
      float gain = gain(lead.weights[t]);
      int size = names.size();
      int[] ordinals = names.values();
      for (int i = 0; i < size; i++) {
        int ordinal = ordinals[i];
        if (ordinal >= snapshot.end()) {
          break;
        }
        byte last = units[ordinal];
        if (last != 0 && last != mark) {
          units[ordinal] = mark;
          shared[ordinal] += gain;
        }
      }
    }
  }

  /** Adds the unit to names already noted, looking at each name's parts. */
  private void lookUp(Lead lead) {
    SimilarTokens similar = asked.similar(lead.unit);
    for (int i = 0; i < count; i++) {
      int ordinal = workspace.touched[i];
      double most = 0;
      for (Token token : snapshot.names().get(ordinal).tokens) {
        double similarity = similar.similarity(token);
        if (similarity > 0) {
          most = Math.max(most, asked.weight(lead.unit, token, similarity));
        }
      }
      if (most > 0) {
        workspace.shared[ordinal] += gain(most);
      }
    }
  }

  /**
   * The names that share most, less what they have beside it: no comparison of parts can find more
   * for a name than its rank, so that those below the least are dropped.
   */
  private List<IndexedName> select(int limit, double least) {
    byte[] partCounts = snapshot.names().partCounts();
    long[] ranked = new long[limit];
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int ordinal = workspace.touched[i];
      double rank = workspace.shared[ordinal] + MatchingRules.LEAST_MISSING * partCounts[ordinal];
      long rankedName = Math.round(-rank * RANK_STEPS) << Integer.SIZE | ordinal;
      if (rank < least
          || (kept == limit && rankedName >= ranked[limit - 1])
          || !snapshot.has(snapshot.names().get(ordinal))) {
        continue;
      }
      int place = -Arrays.binarySearch(ranked, 0, kept, rankedName) - 1;
      kept = Math.min(limit, kept + 1);
      System.arraycopy(ranked, place, ranked, place + 1, kept - place - 1);
      ranked[place] = rankedName;
    }
    List<IndexedName> best = new ArrayList<>(kept);
    for (int i = 0; i < kept; i++) {
      best.add(snapshot.names().get((int) ranked[i]));
    }
    addWholes(best, limit);
    return best;
  }

  /** Whoever is asked for under a listed name is found, however many share parts with it. */
  private void addWholes(List<IndexedName> best, int limit) {
    Ordinals whole = snapshot.names().whole(asked.name.parts());
    if (whole == null) {
      return;
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
  }
}
