package org.sinur.crossingpoint.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.crossing.Direction;

/** An observation of a queue as it is kept; never changed. */
@Entity
@Immutable
@Table(name = "queue_observation")
class QueueObservationRow {

  @Id UUID id;

  String crossingPoint;

  @Enumerated(EnumType.STRING)
  Direction direction;

  int peopleWaiting;

  Instant observedAt;

  Instant recordedAt;

  String recordedBy;

  static QueueObservationRow of(
      UUID id, QueueObservation seen, Instant recordedAt, String recordedBy) {
    var row = new QueueObservationRow();
    row.id = id;
    row.crossingPoint = seen.crossingPoint().value();
    row.direction = seen.direction();
    row.peopleWaiting = seen.peopleWaiting();
    row.observedAt = seen.observedAt();
    row.recordedAt = recordedAt;
    row.recordedBy = recordedBy;
    return row;
  }

  QueueObservation observation() {
    return new QueueObservation(new PlaceCode(crossingPoint), direction, peopleWaiting, observedAt);
  }
}
