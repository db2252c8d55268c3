package org.sinur.crossingpoint.crossing;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import org.sinur.crossingpoint.CrossingPointProblem;

/**
 * Knows who was registered with less than a crossing needs, and may be recorded in full later. An
 * interface, so that crossings know nothing of surge orders.
 */
public interface RegisteredPersons {

  /**
   * Why a crossing cannot be that of the registered person whose token it names; empty when it can
   * be, and when it names none.
   */
  Uni<Optional<CrossingPointProblem>> impossible(UUID crossing, CrossingRequest request);
}
