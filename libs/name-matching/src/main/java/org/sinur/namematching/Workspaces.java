package org.sinur.namematching;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** Workspaces for searches under way: as many as ever ran at once, each used by one at a time. */
final class Workspaces {

  private final Queue<Workspace> free = new ConcurrentLinkedQueue<>();

  /** What searches need room for, kept from one to the next. Everything is 0 between searches. */
  static final class Workspace {

    /** What each name shares with the query, by ordinal. */
    float[] shared = new float[0];

    /** The last of the query's units that was found in each name, from 1. */
    byte[] unit = new byte[0];

    /** The names that share anything. */
    int[] touched = new int[0];

    final SpellingDistance spelling = new SpellingDistance();
    final SimilarTokens.Cache cache;

    Workspace(SimilarTokens.Cache cache) {
      this.cache = cache;
    }

    void fit(int names) {
      if (shared.length < names) {
        int length = names + (names >> 3) + 64;
        shared = new float[length];
        unit = new byte[length];
        touched = new int[length];
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
