package org.sinur.crossingpoint.statistics;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an edition of a month's statistics stands. */
@Schema(name = "StatisticsStanding")
enum Standing {
  /** Waits for a second person; for analysts and auditors alone. */
  DRAFT,
  /** Is the one that is answered. */
  PUBLISHED,
  /** Was published until a later edition was. */
  REPLACED,
  /** Was never published: a second person decided against it. */
  REJECTED;

  /** Whether it has been before everybody's eyes. */
  boolean wasSeen() {
    return this == PUBLISHED || this == REPLACED;
  }
}
