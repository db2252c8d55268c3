package org.sinur.cli.fairness;

/** What may happen to some more often than to others, as the services name it. */
enum FairnessMeasure {
  STOPPED("traveller-screening", "Stopped on the system's advice, of those screened"),
  REFERRED_WRONGLY("traveller-screening", "Referred, and nothing found wrong, of those screened"),
  REFERRED_BY_OFFICER(
      "traveller-screening", "Referred by an officer, of those the system found nothing about"),
  CLEARED_OF_DECIDED("traveller-screening", "Nothing found wrong, of those referred and decided"),
  NOT_CHECKED("traveller-screening", "Not checked, or not in full, of those screened"),
  REFUSED("crossing-point", "Refused entry, of those who entered or were refused"),
  PROPOSED("crossing-point", "Proposed to be refused, of those who entered or were proposed"),
  GIVEN_UP_OF_PROPOSED("crossing-point", "Given up or undone, of the proposals that are settled");

  private final String service;
  private final String title;

  FairnessMeasure(String service, String title) {
    this.service = service;
    this.title = title;
  }

  /** Who counts it. */
  String service() {
    return service;
  }

  /** As a heading. */
  String title() {
    return title;
  }
}
