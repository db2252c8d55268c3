package org.sinur.crossingpoint.surge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.closure.Decree;
import org.sinur.crossingpoint.closure.TravellerClass;
import org.sinur.crossingpoint.crossing.Direction;

/** A surge order as it is kept. Nothing but its decision and its revocation changes it. */
@Entity
@Table(name = "surge_order")
class SurgeOrderRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  String[] crossingPoints;

  @Column(updatable = false)
  String[] directions;

  @Column(updatable = false)
  String[] travellers;

  @Column(updatable = false)
  String[] nationalities;

  @Column(updatable = false)
  Instant fromTime;

  @Column(updatable = false)
  Instant untilTime;

  @Column(updatable = false)
  String[] mayBeLeftOut;

  @Column(updatable = false)
  @Nullable Integer agreedPerHour;

  @Column(updatable = false)
  String decreeIssuer;

  @Column(updatable = false)
  String decreeNumber;

  @Column(updatable = false)
  LocalDate decreeDate;

  @Column(updatable = false)
  String decreeText;

  @Column(updatable = false)
  Instant proposedAt;

  @Column(updatable = false)
  String proposedBy;

  @Enumerated(EnumType.STRING)
  @Nullable SurgeDecision decision;

  @Nullable String note;

  @Nullable Instant decidedAt;

  @Nullable String decidedBy;

  @Nullable Instant revokedAt;

  @Nullable String revokedBy;

  @Nullable String revocation;

  @Version long version;

  static SurgeOrderRow of(UUID id, SurgeOrderRequest request, Instant at, String by) {
    var row = new SurgeOrderRow();
    row.id = id;
    row.crossingPoints = texts(request.crossingPoints());
    row.directions = texts(request.directions());
    row.travellers = texts(request.travellers());
    row.nationalities = texts(request.states());
    row.fromTime = request.from();
    row.untilTime = request.until();
    row.mayBeLeftOut = texts(request.mayBeLeftOut());
    row.agreedPerHour = request.agreedPerHour();
    row.decreeIssuer = request.decree().issuer();
    row.decreeNumber = request.decree().number();
    row.decreeDate = request.decree().date();
    row.decreeText = request.decree().text();
    row.proposedAt = at;
    row.proposedBy = by;
    return row;
  }

  SurgeOrder order() {
    return new SurgeOrder(
        id,
        Set.of(crossingPoints),
        values(directions, Direction::valueOf),
        values(travellers, TravellerClass::valueOf),
        Set.of(nationalities),
        fromTime,
        untilTime,
        values(mayBeLeftOut, CaptureField::valueOf),
        agreedPerHour,
        new Decree(decreeIssuer, decreeNumber, decreeDate, decreeText),
        decision,
        decidedAt,
        revokedAt);
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).distinct().sorted().toArray(String[]::new);
  }

  private static <T> Set<T> values(String[] texts, Function<String, T> value) {
    return Arrays.stream(texts).map(value).collect(Collectors.toSet());
  }
}
