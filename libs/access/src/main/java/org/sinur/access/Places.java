package org.sinur.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The crossing points at which a person has duties, from the token's claim {@code crossing_points}.
 * Without the claim a person has duties nowhere.
 *
 * @param everywhere whether the claim holds {@code *}: headquarters, auditors
 * @param codes the codes of the crossing points otherwise
 */
public record Places(boolean everywhere, Set<String> codes) {

  /** The claim's value for a duty that is not bound to a place. */
  static final String EVERYWHERE = "*";

  public Places {
    codes = Set.copyOf(codes);
  }

  static Places of(Collection<String> claim) {
    return new Places(
        claim.contains(EVERYWHERE),
        claim.stream().filter(c -> !c.equals(EVERYWHERE)).collect(Collectors.toUnmodifiableSet()));
  }

  /** Whether the person has duties at this crossing point. */
  public boolean include(String crossingPoint) {
    return everywhere || codes.contains(crossingPoint);
  }
}
