package org.sinur.crossingpoint.stay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar day in Iraq, by which days of stay and years of age are counted. */
public final class IraqDay {

  private static final ZoneId ZONE = ZoneId.of("Asia/Baghdad");

  private IraqDay() {}

  /** The day of this moment. */
  public static LocalDate of(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }
}
