package org.sinur.crossingpoint.screening;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sinur.traveldocument.DocumentSeal;

/** What is known of a screening, as it is kept; written by {@link KnownScreenings} only. */
@Entity
@Immutable
@Table(name = "known_screening")
class KnownScreeningRow {

  @Id UUID screeningId;

  String crossingPoint;

  @Enumerated(EnumType.STRING)
  Advice advice;

  String documentSeal;

  Instant occurredAt;

  @Enumerated(EnumType.STRING)
  ReferralState referral;

  @Enumerated(EnumType.STRING)
  RefusalStanding refusal;

  KnownScreening known() {
    return new KnownScreening(
        screeningId,
        crossingPoint,
        advice,
        new DocumentSeal(documentSeal),
        occurredAt,
        referral,
        refusal);
  }
}
