package org.sinur.namematching;

import java.util.List;
import org.sinur.namematching.Workspaces.Workspace;

/**
 * The most that a comparison with the query could find for a listed name, without the prior: worked
 * out from the numbers of its tokens alone, for thousands of names in a search.
 *
 * <p>All parts left over cost so much; each that agrees gains, and spares what it costs to be left
 * over. Each unit agrees with one part at most, and each part with one unit, so the sum of the best
 * of either is never too low. Order, a differing first part and weak aliases only cost more.
 */
final class NameBound {

  private final Workspace workspace;
  private final boolean complete;
  private final int askedParts;
  private final double allowance;
  private final int[] ends;
  private final int[] rows;

  /** What is noted by token lasts until {@link #clear}. */
  NameBound(ReadName asked, List<Lead> leads, Names names, Workspace workspace) {
    this.workspace = workspace;
    this.complete = asked.cut() == 0;
    this.askedParts = (int) asked.parts().stream().filter(NamePart::counts).count();
    this.allowance = asked.parts().stream().mapToDouble(NameBound::allowance).sum();
    this.ends = names.parts.ends();
    this.rows = names.parts.rows();
    workspace.note(leads, names.vocabulary.size());
  }

  private static double allowance(NamePart part) {
    if (part.counts()) {
      return 0;
    }
    return part.particle ? MatchingRules.PARTICLE_AGREES : Lead.STANDS_FOR_LISTED;
  }

  /**
   * What the leads of any name must add together, see {@link Lead#inAnyName}, for its bound to
   * reach {@code least}; above 0, so that it has one.
   */
  double need(double least) {
    return Math.max(Double.MIN_VALUE, least - allowance + Lead.EXTRA * askedParts);
  }

  /** What the leads of a name of so many parts that count must gain together for the same. */
  double need(double least, int listedParts) {
    return Math.max(Double.MIN_VALUE, least - allowance + allLeftOver(listedParts));
  }

  double of(int ordinal) {
    double ofUnits = 0;
    double ofParts = 0;
    long units = 0;
    double[] most = workspace.mostOfLead;
    int[] noteOf = workspace.noteOf;
    int row = ends[ordinal];
    int end = ends[ordinal + 1];
    for (int at = row + 1; at < end; at++) {
      double mostOfPart = 0;
      for (int note = noteOf[rows[at]]; note != 0; note = workspace.noteBefore[note]) {
        double gain = workspace.noteGain[note];
        int lead = workspace.noteLead[note];
        mostOfPart = Math.max(mostOfPart, gain);
        if (gain > most[lead]) {
          ofUnits += gain - most[lead];
          most[lead] = gain;
          units |= 1L << lead;
        }
      }
      ofParts += mostOfPart;
    }
    for (; units != 0; units &= units - 1) {
      most[Long.numberOfTrailingZeros(units)] = 0;
    }
    return Math.min(ofUnits, ofParts) + allowance - allLeftOver(rows[row]);
  }

  /** What it costs that no part agrees; of a name cut short, none is missing. */
  private double allLeftOver(int listedParts) {
    double extra = Lead.EXTRA * Math.max(0, askedParts - listedParts);
    double missing = complete ? Lead.MISSING * Math.max(0, listedParts - askedParts) : 0;
    return Lead.DIFFERENCE * Math.min(askedParts, listedParts) + extra + missing;
  }

  void clear() {
    workspace.forget();
  }
}
