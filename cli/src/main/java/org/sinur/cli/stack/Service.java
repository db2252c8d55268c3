package org.sinur.cli.stack;

import java.util.Map;

/** The services behind the gateway. */
enum Service {
  WATCHLIST("watchlist", 1, 384),
  TRAVELLER_SCREENING("traveller-screening", 2, 1024),
  CROSSING_POINT("crossing-point", 3, 256),
  TRAFFICKING_ALERT("trafficking-alert", 4, 192),
  OVERSIGHT("oversight", 5, 128);

  private final String label;
  private final int number;
  private final int heap;

  Service(String label, int number, int heap) {
    this.label = label;
    this.number = number;
    this.heap = heap;
  }

  /** Its name in the repository, in addresses and of its database. */
  String label() {
    return label;
  }

  /** Tells its ports from those of the others. */
  int number() {
    return number;
  }

  /** The most memory its objects may take, in MiB. */
  int heap() {
    return heap;
  }

  /**
   * Whether its code is worth optimising, at the price of some seconds of its start: every
   * traveller makes it search or write most.
   */
  boolean optimised() {
    return this == TRAVELLER_SCREENING || this == CROSSING_POINT;
  }

  /** What it is told beyond what all are told. */
  Map<String, String> settings() {
    return switch (this) {
      // the demo's invented lists, beside real ones
      case WATCHLIST ->
          Map.of(
              "WATCHLIST_IMPORT_SOURCES", "un,ofac,uk,interpol,national,sample",
              "WATCHLIST_DOCUMENTS_SOURCES", "sltd,national-documents,sample-documents");
      case TRAVELLER_SCREENING, CROSSING_POINT, TRAFFICKING_ALERT, OVERSIGHT -> Map.of();
    };
  }
}
