package org.sinur.namematching;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.sinur.namematching.Vocabulary.Token;

/** Workspaces for searches under way: as many as ever ran at once, each used by one at a time. */
final class Workspaces {

  private final Queue<Workspace> free = new ConcurrentLinkedQueue<>();

  /** What searches need room for, kept from one to the next. */
  static final class Workspace {

    /** As many leads as a query may have: parts, and neighbours as one. */
    private static final int MOST_LEADS = 2 * NameReader.MAX_PARTS;

    /** One for each lead, and one more. */
    final NameBits[] sets = new NameBits[MOST_LEADS + 1];

    /** Blocks of names, two for each lead and two more. */
    final long[][] blocks = new long[2 * MOST_LEADS + 2][NameBits.BLOCK];

    /** By a token's id its last note, from 1; all 0 between searches. */
    int[] noteOf = new int[0];

    /** Of each note the lead that the token belongs to. */
    int[] noteLead = new int[0];

    /** What the token adds to a name. */
    double[] noteGain = new double[0];

    /** The note of the same token before this, or 0. */
    int[] noteBefore = new int[0];

    private int[] noteToken = new int[0];
    private int notes;

    /** All 0 between names. */
    final double[] mostOfLead = new double[MOST_LEADS];

    final SpellingDistance spelling = new SpellingDistance();
    final SimilarTokens.Cache cache;

    Workspace(SimilarTokens.Cache cache) {
      this.cache = cache;
      Arrays.setAll(sets, i -> new NameBits());
    }

    /** Notes by token what it adds to which lead; their ids are below {@code tokens}. */
    void note(List<Lead> leads, int tokens) {
      if (noteOf.length < tokens) {
        noteOf = Arrays.copyOf(noteOf, tokens + (tokens >> 3));
      }
      notes = 0;
      for (int lead = 0; lead < leads.size(); lead++) {
        Token[] ofLead = leads.get(lead).tokens;
        fit(notes + 1 + ofLead.length);
        for (int i = 0; i < ofLead.length; i++) {
          notes++;
          int id = ofLead[i].id;
          noteToken[notes] = id;
          noteLead[notes] = lead;
          noteGain[notes] = leads.get(lead).gains[i];
          noteBefore[notes] = noteOf[id];
          noteOf[id] = notes;
        }
      }
    }

    void forget() {
      for (int note = 1; note <= notes; note++) {
        noteOf[noteToken[note]] = 0;
      }
    }

    private void fit(int length) {
      if (noteToken.length < length) {
        noteToken = Arrays.copyOf(noteToken, 2 * length);
        noteLead = Arrays.copyOf(noteLead, 2 * length);
        noteGain = Arrays.copyOf(noteGain, 2 * length);
        noteBefore = Arrays.copyOf(noteBefore, 2 * length);
      }
    }
  }

  private final SimilarTokens.Cache cache = new SimilarTokens.Cache();

  <T> T with(Function<Workspace, T> search) {
    Workspace workspace = free.poll();
    if (workspace == null) {
      workspace = new Workspace(cache);
    }
    T result = search.apply(workspace);
    free.add(workspace);
    return result;
  }
}
