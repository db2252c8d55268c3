package org.sinur.watchlist.retelling;

import io.smallrye.mutiny.Uni;

/** What is told as a whole on a topic of its own, so that it can be told again. */
public interface WholeState {

  /** The topic's name. */
  String topic();

  /** Makes all that changes it wait, until the end of the transaction. */
  Uni<Void> oneAtATime();

  /**
   * Tells all that is in force, and then that it is complete; to be called under {@link
   * #oneAtATime}. Entities that were read before are no longer part of the session.
   */
  Uni<Void> tellAnew();
}
