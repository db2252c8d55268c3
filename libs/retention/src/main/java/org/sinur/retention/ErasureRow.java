package org.sinur.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That records were erased; which, the journal's entry says that names the erasure. */
@Entity
@Immutable
@Table(name = "retention_erasure")
class ErasureRow {

  @Id UUID id;

  String recordClass;

  /** The version of the rules. */
  int rules;

  String period;

  String legalBasis;

  int records;

  /** The first moment from which the period of one of them ran. */
  Instant earliest;

  /** And the last. */
  Instant latest;

  Instant erasedAt;
}
