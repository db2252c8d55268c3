package org.sinur.access;

import java.util.Set;

/**
 * The duties a person can have, as roles of the realm (claim {@code groups}). Constants and not an
 * enum, because annotations name them.
 */
public final class Duty {

  /** Works at a booth: scans, takes the advice, records the crossing. */
  public static final String FIRST_LINE_OFFICER = "first-line-officer";

  /** Resolves what the first line referred. */
  public static final String SECOND_LINE_OFFICER = "second-line-officer";

  /** Answers for a shift at a crossing point. */
  public static final String SHIFT_SUPERVISOR = "shift-supervisor";

  /** Reads everything but protection cases, at headquarters. */
  public static final String HQ_ANALYST = "hq-analyst";

  /** Imports lists and proposes entries. */
  public static final String WATCHLIST_EDITOR = "watchlist-editor";

  /** Approves what an editor proposed; never the own proposal. */
  public static final String WATCHLIST_APPROVER = "watchlist-approver";

  /** Works on protection and trafficking cases, in their own compartment. */
  public static final String PROTECTION_OFFICER = "protection-officer";

  /**
   * Deals with complaints about those who serve at the border. Whoever serves at a counter, or
   * answers for one, deals with none.
   */
  public static final String OVERSIGHT_OFFICER = "oversight-officer";

  /** Reads and verifies everywhere, with personal data masked; changes nothing anywhere. */
  public static final String AUDITOR = "auditor";

  /** Keeps users, crossing points and settings; sees no case data. */
  public static final String ADMINISTRATOR = "administrator";

  /** Every duty there is. */
  public static final Set<String> ALL =
      Set.of(
          FIRST_LINE_OFFICER,
          SECOND_LINE_OFFICER,
          SHIFT_SUPERVISOR,
          HQ_ANALYST,
          WATCHLIST_EDITOR,
          WATCHLIST_APPROVER,
          PROTECTION_OFFICER,
          OVERSIGHT_OFFICER,
          AUDITOR,
          ADMINISTRATOR);

  private Duty() {}
}
