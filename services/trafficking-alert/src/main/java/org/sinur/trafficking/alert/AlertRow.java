package org.sinur.trafficking.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as it is kept. Nothing but what protection finds of it changes. */
@Entity
@Table(name = "alert")
class AlertRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  String crossingPoint;

  @Column(updatable = false)
  Instant occurredAt;

  @Column(updatable = false)
  Instant raisedAt;

  @Column(updatable = false)
  String raisedBy;

  @Column(updatable = false)
  @Nullable UUID screeningId;

  @Column(updatable = false)
  String indicatorSet;

  @Column(updatable = false)
  String[] indicators;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  Urgency urgency;

  @Column(updatable = false)
  @Nullable String personName;

  @Column(updatable = false)
  @Nullable Integer apparentAgeFrom;

  @Column(updatable = false)
  @Nullable Integer apparentAgeTo;

  @Column(updatable = false)
  @Nullable String personSex;

  @Column(updatable = false)
  @Nullable String note;

  /** What protection found last. */
  @Enumerated(EnumType.STRING)
  Finding finding;

  /** The person's screening as protection found it, where nobody or somebody else was named. */
  @Nullable UUID foundScreeningId;

  /** How often protection has said what it finds; makes each finding another version. */
  int findings;

  @Version long version;

  /**
   * A concern that nobody has looked at yet.
   *
   * @param indicatorSet the selection that its indicators were chosen from
   */
  static AlertRow of(
      UUID id, AlertRequest request, String indicatorSet, Instant raisedAt, String raisedBy) {
    var row = new AlertRow();
    row.id = id;
    row.crossingPoint = request.crossingPoint().value();
    row.occurredAt = request.occurredAt();
    row.raisedAt = raisedAt;
    row.raisedBy = raisedBy;
    row.screeningId = request.screeningId();
    row.indicatorSet = indicatorSet;
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
    row.finding = Finding.UNDER_ASSESSMENT;
    return row;
  }

  /** The screening of whom the concern is about; null while nobody knows it. */
  @Nullable UUID subject() {
    return foundScreeningId == null ? screeningId : foundScreeningId;
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
}
