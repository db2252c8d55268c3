package org.sinur.screening.redress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sinur.service.SlipNumber;

/** A case reference that was given out. */
@Entity
@Immutable
@Table(name = "case_reference")
class CaseReferenceRow {

  /** See {@link SlipNumber}. */
  @Id String reference;

  UUID screeningId;

  Instant issuedAt;

  String issuedBy;
}
