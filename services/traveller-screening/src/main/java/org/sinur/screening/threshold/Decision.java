package org.sinur.screening.threshold;

/** What a second person decides on a proposal. */
enum Decision {
  APPROVED(Standing.IN_FORCE),
  REJECTED(Standing.REJECTED);

  private final Standing makes;

  Decision(Standing makes) {
    this.makes = makes;
  }

  /** What becomes of the proposal. */
  Standing makes() {
    return makes;
  }
}
