package org.sinur.crossingpoint.stay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of a stay. */
public enum StayState {
  /** Entered, and not left as far as is known. */
  OPEN,
  /** Open, and past the last permitted day; follows from the calendar and is never kept. */
  OVERSTAYED,
  /** Entered and left. */
  CLOSED,
  /** Entered again with the same document before any exit was recorded. */
  EXIT_MISSING,
  /** Left, and no entry is known. */
  ENTRY_MISSING;

  /** As it is on a day. */
  StayState on(LocalDate today, @Nullable LocalDate permittedUntil) {
    return this == OPEN && permittedUntil != null && permittedUntil.isBefore(today)
        ? OVERSTAYED
        : this;
  }
}
