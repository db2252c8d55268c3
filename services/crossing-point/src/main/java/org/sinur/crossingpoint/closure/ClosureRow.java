package org.sinur.crossingpoint.closure;

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
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.point.Authority;

/** A closure as it is kept, for ever. Nothing but its lifting changes it. */
@Entity
@Table(name = "closure")
class ClosureRow {

  @Id
  @Column(updatable = false)
  UUID id;

  @Column(updatable = false)
  String[] crossingPoints;

  @Column(updatable = false)
  @Enumerated(EnumType.STRING)
  @Nullable Authority authority;

  @Column(updatable = false)
  String[] directions;

  @Column(updatable = false)
  String[] travellers;

  @Column(updatable = false)
  String[] nationalities;

  @Column(updatable = false)
  Instant fromTime;

  @Column(updatable = false)
  @Nullable Instant untilTime;

  /** The earlier of {@link #untilTime} and {@link #liftedAt}; null while neither is known. */
  @Nullable Instant endsAt;

  @Column(updatable = false)
  String decreeIssuer;

  @Column(updatable = false)
  String decreeNumber;

  @Column(updatable = false)
  LocalDate decreeDate;

  @Column(updatable = false)
  String decreeText;

  @Column(updatable = false)
  Instant recordedAt;

  @Column(updatable = false)
  String recordedBy;

  @Nullable Instant liftedAt;

  @Nullable String liftedBy;

  @Nullable String liftingIssuer;

  @Nullable String liftingNumber;

  @Nullable LocalDate liftingDate;

  @Nullable String liftingText;

  @Version long version;

  static ClosureRow of(UUID id, ClosureRequest request, Instant recordedAt, String recordedBy) {
    var row = new ClosureRow();
    row.id = id;
    row.crossingPoints = texts(request.points());
    row.authority = request.authority();
    row.directions = texts(request.directions());
    row.travellers = texts(request.travellers());
    row.nationalities = texts(request.states());
    row.fromTime = request.from();
    row.untilTime = request.until();
    row.endsAt = request.until();
    row.decreeIssuer = request.decree().issuer();
    row.decreeNumber = request.decree().number();
    row.decreeDate = request.decree().date();
    row.decreeText = request.decree().text();
    row.recordedAt = recordedAt;
    row.recordedBy = recordedBy;
    return row;
  }

  void lift(Decree by, Instant at, String who) {
    liftedAt = at;
    liftedBy = who;
    liftingIssuer = by.issuer();
    liftingNumber = by.number();
    liftingDate = by.date();
    liftingText = by.text();
    endsAt = at;
  }

  /** The act that lifted it; null unless one did. */
  @Nullable Decree lifting() {
    return liftingIssuer == null
            || liftingNumber == null
            || liftingDate == null
            || liftingText == null
        ? null
        : new Decree(liftingIssuer, liftingNumber, liftingDate, liftingText);
  }

  Closure closure() {
    return new Closure(
        id,
        Set.of(crossingPoints),
        authority,
        values(directions, Direction::valueOf),
        values(travellers, TravellerClass::valueOf),
        Set.of(nationalities),
        fromTime,
        untilTime,
        liftedAt,
        new Decree(decreeIssuer, decreeNumber, decreeDate, decreeText));
  }

  private static String[] texts(Collection<?> values) {
    return values.stream().map(Object::toString).distinct().sorted().toArray(String[]::new);
  }

  private static <T> Set<T> values(String[] texts, Function<String, T> value) {
    return Arrays.stream(texts).map(value).collect(Collectors.toSet());
  }
}
