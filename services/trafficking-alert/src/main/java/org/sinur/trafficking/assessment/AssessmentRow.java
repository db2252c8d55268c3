package org.sinur.trafficking.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An assessment as it is kept. A fact: never changed; a later one stands beside it. */
@Entity
@Immutable
@Table(name = "assessment")
class AssessmentRow {

  @Id UUID id;

  UUID alertId;

  /** {@link AssessmentRequest} as JSON. */
  String content;

  /** What the rule of its instrument made of it when it was recorded. */
  boolean indicatorsPresent;

  Instant assessedAt;

  String assessedBy;
}
