package org.sinur.watchlist.subject;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What whoever meets a listed subject is asked to do. It never says more than the source's own
 * ground carries: a listing is no warrant. The words follow the purposes of INTERPOL's notices
 * (Rules on the Processing of Data, III/IRPD/GA/2011, articles 82 to 96) and of national bans.
 */
public enum Handling {
  /**
   * To be looked at by the second line, which decides; what every source asks that says no more.
   */
  REFER,
  /** To be held for the requesting authority, under a warrant of this country. */
  DETAIN,
  /**
   * Wanted for extradition: to be located, and held or restricted in movement as far as national
   * law gives a foreign warrant that force (red notice, article 82).
   */
  DETAIN_FOR_EXTRADITION,
  /** Not to be let in. */
  REFUSE_ENTRY,
  /** Not to be let out, by order of a court. */
  PREVENT_EXIT,
  /**
   * Of interest to an investigation: whereabouts and company are noted and told; the person travels
   * on (blue notice, article 88).
   */
  LOCATE,
  /**
   * Known for crimes and likely to repeat them: to be watched for, not held (green, article 89).
   */
  WATCH,
  /**
   * Missing, often a child, or unable to say who they are: to be helped and brought to protection,
   * never detained (yellow notice, article 90).
   */
  PROTECT,
  /**
   * A dead person without a name: who travels with that name or document is asked what they know
   * (black notice, article 91).
   */
  IDENTIFY,
  /**
   * About a way of committing crimes, to be read; nobody is stopped for it (purple, article 92).
   */
  TAKE_NOTE,
  /**
   * A serious and imminent threat to public safety: help is called before anything else (orange).
   */
  AVERT_THREAT,
  /**
   * Under sanctions of the Security Council, travel bans among them (INTERPOL-UN special notice).
   */
  ENFORCE_SANCTIONS,
  /** Holds proceeds of crime: what is carried is noted and told (silver notice, pilot of 2025). */
  TRACE_ASSETS;

  /** What an authority of this country may ask; the others belong to notices from abroad. */
  public static final Set<Handling> NATIONAL =
      Collections.unmodifiableSet(
          EnumSet.of(REFER, DETAIN, REFUSE_ENTRY, PREVENT_EXIT, LOCATE, WATCH, PROTECT));
}
