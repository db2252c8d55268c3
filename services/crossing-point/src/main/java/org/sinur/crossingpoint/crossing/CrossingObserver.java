package org.sinur.crossingpoint.crossing;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * Is told of every crossing that is recorded or corrected, in the transaction that does so: what it
 * keeps is kept with the crossing, and if it fails the crossing is not recorded. Every bean that
 * implements this is told, one after another, in no set order; each crossing once, in any order of
 * time.
 */
public interface CrossingObserver {

  /**
   * What nobody else may change while this is recorded: changes that name the same wait for one
   * another, from before anything is read that can change until the transaction ends.
   */
  default Set<String> alone(CrossingChange change) {
    return Set.of();
  }

  /** Takes in a change; reads and writes in the transaction at hand. */
  Uni<Void> told(CrossingChange change);
}
