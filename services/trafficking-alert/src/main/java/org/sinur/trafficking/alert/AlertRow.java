package org.sinur.trafficking.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An alert as it is kept. A fact: never changed. */
@Entity
@Immutable
@Table(name = "alert")
class AlertRow {

  @Id UUID id;

  String crossingPoint;

  Instant occurredAt;

  Instant raisedAt;

  String raisedBy;

  @Nullable UUID screeningId;

  String indicatorSet;

  String[] indicators;

  @Enumerated(EnumType.STRING)
  Urgency urgency;

  @Nullable String personName;

  @Nullable Integer apparentAgeFrom;

  @Nullable Integer apparentAgeTo;

  @Nullable String personSex;

  @Nullable String note;

  static AlertRow of(UUID id, AlertRequest request, Instant raisedAt, String raisedBy) {
    var row = new AlertRow();
    row.id = id;
    row.crossingPoint = request.crossingPoint().value();
    row.occurredAt = storable(request.occurredAt());
    row.raisedAt = storable(raisedAt);
    row.raisedBy = raisedBy;
    row.screeningId = request.screeningId();
    row.indicatorSet = Indicator.SET;
    row.indicators =
        request.indicators().stream()
            .sorted()
            .distinct()
            .map(Indicator::name)
            .toArray(String[]::new);
    row.urgency = request.urgency();
    row.personName = request.person().name();
    var age = request.person().apparentAge();
    row.apparentAgeFrom = age == null ? null : age.from();
    row.apparentAgeTo = age == null ? null : age.to();
    row.personSex = request.person().sex();
    row.note = request.note();
    return row;
  }

  Set<Indicator> indicators() {
    var set = EnumSet.noneOf(Indicator.class);
    Arrays.stream(indicators).map(Indicator::valueOf).forEach(set::add);
    return set;
  }

  AlertRequest.Person person() {
    return new AlertRequest.Person(
        personName,
        apparentAgeFrom == null && apparentAgeTo == null
            ? null
            : new AlertRequest.ApparentAge(apparentAgeFrom, apparentAgeTo),
        personSex);
  }

  /** PostgreSQL keeps microseconds; what is answered first is what is answered ever after. */
  private static Instant storable(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }
}
