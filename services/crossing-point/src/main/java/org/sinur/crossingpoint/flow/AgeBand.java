package org.sinur.crossingpoint.flow;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A band of age in whole years on the day of crossing, as UNHCR's population statistics cut them.
 * The database has the same rule in {@code flow_age_band}, for what it counts itself.
 */
public enum AgeBand {
  UNDER_5("0-4"),
  FROM_5("5-11"),
  FROM_12("12-17"),
  FROM_18("18-59"),
  FROM_60("60+"),
  /** The birth is unknown, or so much of it that it may be in two bands, or after the crossing. */
  UNKNOWN("UNKNOWN");

  private final String label;

  AgeBand(String label) {
    this.label = label;
  }

  /**
   * The band of somebody born then.
   *
   * @param dateOfBirth ISO 8601-2 with X for what is not known
   * @param crossedAt when they crossed
   */
  public static AgeBand of(String dateOfBirth, Instant crossedAt) {
    return of(dateOfBirth, crossedAt.atZone(Grain.BAGHDAD).toLocalDate());
  }

  /** As it is kept and shown. */
  String label() {
    return label;
  }

  /**
   * The band of somebody born then.
   *
   * @param dateOfBirth ISO 8601-2 with X for what is not known
   * @param crossedOn the day of crossing
   */
  static AgeBand of(String dateOfBirth, LocalDate crossedOn) {
    if (dateOfBirth.startsWith("XXXX")) {
      return UNKNOWN;
    }
    var oldest = age(dateOfBirth, "01", "01", crossedOn);
    var youngest = age(dateOfBirth, "12", "31", crossedOn);
    if (oldest < 0) {
      return UNKNOWN;
    }
    var band = of(oldest);
    return band == of(Math.max(0, youngest)) ? band : UNKNOWN;
  }

  /** By month and day as text, so that a day that no calendar has makes no difference. */
  private static int age(String dateOfBirth, String month, String day, LocalDate crossedOn) {
    var birthday =
        dateOfBirth.substring(5, 7).replace("XX", month)
            + "-"
            + dateOfBirth.substring(8, 10).replace("XX", day);
    var years = crossedOn.getYear() - Integer.parseInt(dateOfBirth.substring(0, 4));
    return crossedOn.toString().substring(5).compareTo(birthday) < 0 ? years - 1 : years;
  }

  private static AgeBand of(int age) {
    if (age < 5) {
      return UNDER_5;
    }
    if (age < 12) {
      return FROM_5;
    }
    if (age < 18) {
      return FROM_12;
    }
    return age < 60 ? FROM_18 : FROM_60;
  }
}
