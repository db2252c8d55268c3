package org.sinur.cli.journal;

import java.util.Arrays;
import java.util.List;

/** The services that keep a journal. */
enum JournalService {
  WATCHLIST("watchlist"),
  TRAVELLER_SCREENING("traveller-screening"),
  CROSSING_POINT("crossing-point"),
  TRAFFICKING_ALERT("trafficking-alert"),
  OVERSIGHT("oversight");

  private final String label;

  JournalService(String label) {
    this.label = label;
  }

  /** Its name in addresses and in the log. */
  String label() {
    return label;
  }

  /** All of them. */
  static List<JournalService> all() {
    return Arrays.asList(values());
  }
}
