package org.sinur.crossingpoint.closure;

import java.util.Set;

/**
 * Whom an act of an authority speaks of. Only what a crossing's record can decide is here, which is
 * the nationality in the document: a decree for pilgrims or for trade cannot be judged at the desk.
 */
public enum TravellerClass {
  /** Nationals of Iraq. */
  NATIONALS,
  /**
   * Everybody else: stateless persons, and whoever's nationality the document does not say, too.
   */
  FOREIGNERS,
  /** Nationals of the States that are named. */
  NATIONALITIES;

  private static final String IRAQ = "IRQ";

  /** Whether this is the nationality of Iraq (ICAO code). */
  public static boolean isNational(String nationality) {
    return nationality.equals(IRAQ);
  }

  /**
   * Whether somebody is of this class.
   *
   * @param nationality theirs, an ICAO code; empty where it is not known
   * @param named the States that are named
   */
  public boolean includes(String nationality, Set<String> named) {
    return switch (this) {
      case NATIONALS -> isNational(nationality);
      case FOREIGNERS -> !isNational(nationality);
      case NATIONALITIES -> named.contains(nationality);
    };
  }

  /** Whether States are named if, and only if, these classes need them. */
  public static boolean clear(Set<TravellerClass> classes, Set<String> named) {
    return classes.contains(NATIONALITIES) != named.isEmpty();
  }
}
