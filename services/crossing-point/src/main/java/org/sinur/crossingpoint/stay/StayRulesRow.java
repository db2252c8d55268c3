package org.sinur.crossingpoint.stay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * A version of the rules as it is kept; never changed, so that a past figure can be counted again.
 */
@Entity
@Immutable
@Table(name = "stay_rules")
class StayRulesRow {

  @Id int version;

  /** {@link StayRules} as JSON. */
  String content;

  Instant recordedAt;

  String recordedBy;
}
