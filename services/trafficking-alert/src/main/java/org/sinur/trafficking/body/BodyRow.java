package org.sinur.trafficking.body;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An accredited body as it is kept: as it was last put. */
@Entity
@Table(name = "body")
class BodyRow {

  @Id
  @Column(updatable = false)
  String id;

  /** {@link AccreditedBody} as JSON. */
  String content;

  Instant recordedAt;

  String recordedBy;

  @Version long version;
}
