package org.sinur.namematching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntToDoubleFunction;
import org.sinur.namematching.Workspaces.Workspace;

/**
 * The names that have each unit of a query, as sets with one bit for each listed name, and which
 * names have enough of them: names of few parts need fewer than those with many left over.
 */
final class NameSets {

  private static final int BLOCK = NameBits.BLOCK;
  private static final int LENGTHS = NameParts.MOST_TOLD_APART + 1;

  private final Snapshot snapshot;
  private final Workspace workspace;

  /** The most telling first. */
  private final List<Lead> leads;

  /** By lead: how much it and those after it gain together. */
  private final double[] toCome;

  NameSets(List<Lead> leads, Snapshot snapshot, Workspace workspace) {
    this.snapshot = snapshot;
    this.workspace = workspace;
    this.leads = leads.stream().sorted(Comparator.comparingDouble(Lead::most).reversed()).toList();
    this.toCome = new double[leads.size() + 1];
    for (int i = leads.size() - 1; i >= 0; i--) {
      toCome[i] = toCome[i + 1] + this.leads.get(i).most();
    }
  }

  /**
   * Hands on every name that has enough.
   *
   * @param need what the parts of a name must gain together, by how many of its own count; above 0
   */
  void forEachWithEnough(IntToDoubleFunction need, IntConsumer each) {
    double[] needs = new double[LENGTHS];
    double least = Double.POSITIVE_INFINITY;
    for (int length = 0; length < LENGTHS; length++) {
      needs[length] = need.applyAsDouble(length);
      boolean possible =
          mostOf(length) >= needs[length] && snapshot.names().parts.ofLength(length).size() > 0;
      needs[length] = possible ? needs[length] : Double.POSITIVE_INFINITY;
      least = Math.min(least, needs[length]);
    }
    if (least == Double.POSITIVE_INFINITY) {
      return;
    }
    fill(toCome[0] - least);
    for (int length = 0; length < LENGTHS; length++) {
      if (needs[length] < Double.POSITIVE_INFINITY) {
        pass(length, needs[length], each);
      }
    }
  }

  /** What a name gains at most so many parts of which count, letters and particles beside them. */
  private double mostOf(int length) {
    long standIns = leads.stream().filter(lead -> lead.standIn).count();
    long taken = length == NameParts.MOST_TOLD_APART ? leads.size() : length + standIns;
    return leads.stream().limit(taken).mapToDouble(Lead::most).sum();
  }

  /** Makes the sets, of the tokens that leave enough to be had from other units. */
  private void fill(double spare) {
    for (int i = 0; i < leads.size(); i++) {
      Lead lead = leads.get(i);
      NameBits set = workspace.sets[i];
      set.clear(snapshot.end());
      for (int t = 0; t < lead.tokens.length && lead.gains[t] >= lead.most() - spare; t++) {
        lead.tokens[t].names.addTo(set);
      }
    }
  }

  private void pass(int length, double need, IntConsumer each) {
    NameBits ofLength = workspace.sets[leads.size()];
    ofLength.clear(snapshot.end());
    snapshot.names().parts.ofLength(length).addTo(ofLength);
    long[] start = workspace.blocks[0];
    long[] found = workspace.blocks[1];
    int words = (snapshot.end() + Long.SIZE - 1) / Long.SIZE;
    for (int block = 0; block * BLOCK < words; block++) {
      if (!ofLength.isEmpty(block)) {
        System.arraycopy(ofLength.words(), block * BLOCK, start, 0, BLOCK);
        Arrays.fill(found, 0);
        pass(0, need, start, block, found);
        NameSet.forEach(found, BLOCK, block * BLOCK * Long.SIZE, snapshot.end(), each);
      }
    }
  }

  /** Adds those of a block of names for which the leads from one on are enough. */
  private void pass(int first, double rest, long[] names, int block, long[] found) {
    if (rest <= 0) {
      for (int i = 0; i < BLOCK; i++) {
        found[i] |= names[i];
      }
      return;
    }
    int from = block * BLOCK;
    long[] lacking = names;
    for (int next = first; toCome[next] >= rest; next++) {
      NameBits set = workspace.sets[next];
      if (set.isEmpty(block)) {
        continue;
      }
      long[] words = set.words();
      long[] having = workspace.blocks[2 * next + 2];
      long any = 0;
      for (int i = 0; i < BLOCK; i++) {
        having[i] = lacking[i] & words[from + i];
        any |= having[i];
      }
      if (any != 0) {
        long[] others = workspace.blocks[2 * next + 3];
        for (int i = 0; i < BLOCK; i++) {
          others[i] = lacking[i] & ~words[from + i];
        }
        pass(next + 1, rest - leads.get(next).most(), having, block, found);
        lacking = others;
      }
    }
  }
}
