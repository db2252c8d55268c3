package org.sinur.oversight.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A checkpoint as it was signed. */
@Entity
@Immutable
@Table(name = "checkpoint")
class CheckpointRow {

  @Id long size;

  @Column(nullable = false)
  String note;

  @Column(nullable = false)
  Instant signedAt;
}
