package org.sinur.watchlist.subject;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are counted in Iraq: a listing holds until the end of its last day there. */
public final class IraqDay {

  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  private IraqDay() {}

  /** The day in Iraq at a moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, BAGHDAD);
  }
}
