package org.sinur.crossingpoint.point;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A crossing point as it is kept. */
@Entity
@Table(name = "crossing_point")
class CrossingPointRow {

  @Id String code;

  @Enumerated(EnumType.STRING)
  PointKind kind;

  @Enumerated(EnumType.STRING)
  Authority authority;

  @Enumerated(EnumType.STRING)
  PointStatus status;

  String governorate;

  String nameEn;

  String nameAr;

  String nameCkb;

  @Nullable String oppositeState;

  @Nullable String oppositeName;

  @Nullable Double latitude;

  @Nullable Double longitude;

  @Nullable String positionSource;

  int lanes;

  /** As {@code MONDAY 08:00-16:00}; null where nobody has said anything. */
  String @Nullable [] openingHours;

  /** As {@code 2026-12-25 08:00-12:00}, or the date alone where it is closed. */
  String @Nullable [] openingDays;

  @Nullable Integer travellersPerHour;

  @Nullable Integer travellersPerHourAndLane;

  @Version
  @Column(nullable = false)
  long version;

  void say(CrossingPoint point) {
    kind = point.kind();
    authority = point.authority();
    status = point.status();
    governorate = point.governorate();
    nameEn = point.names().en();
    nameAr = point.names().ar();
    nameCkb = point.names().ckb();
    var opposite = point.opposite();
    oppositeState = opposite == null ? null : opposite.state();
    oppositeName = opposite == null ? null : opposite.name();
    var position = point.position();
    latitude = position == null ? null : position.latitude();
    longitude = position == null ? null : position.longitude();
    positionSource = position == null ? null : position.source();
    lanes = point.lanes();
    var hours = point.hours();
    openingHours = hours == null ? null : texts(hours.weekly(), CrossingPointRow::text);
    openingDays = hours == null ? null : texts(hours.days(), CrossingPointRow::text);
    var capacity = point.capacity();
    travellersPerHour = capacity == null ? null : capacity.perHour();
    travellersPerHourAndLane = capacity == null ? null : capacity.perHourAndLane();
  }

  CrossingPoint point() {
    return new CrossingPoint(
        kind,
        authority,
        status,
        governorate,
        new CrossingPoint.Names(nameEn, nameAr, nameCkb),
        oppositeState == null || oppositeName == null
            ? null
            : new CrossingPoint.Opposite(oppositeState, oppositeName),
        latitude == null || longitude == null || positionSource == null
            ? null
            : new CrossingPoint.Position(latitude, longitude, positionSource),
        lanes,
        openingHours == null || openingDays == null
            ? null
            : new OpeningHours(
                Arrays.stream(openingHours).map(CrossingPointRow::weekly).toList(),
                Arrays.stream(openingDays).map(CrossingPointRow::day).toList()),
        travellersPerHour == null
            ? null
            : new Capacity(travellersPerHour, travellersPerHourAndLane));
  }

  private static <T> String[] texts(List<T> values, Function<T, String> text) {
    return values.stream().map(text).toArray(String[]::new);
  }

  private static String text(OpeningHours.Weekly hours) {
    return "%s %s-%s".formatted(hours.day(), hours.from(), hours.until());
  }

  private static String text(OpeningHours.Day day) {
    return day.from() == null || day.until() == null
        ? day.date().toString()
        : "%s %s-%s".formatted(day.date(), day.from(), day.until());
  }

  private static OpeningHours.Weekly weekly(String text) {
    var parts = text.split("[ -]", 3);
    return new OpeningHours.Weekly(
        DayOfWeek.valueOf(parts[0]), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }

  private static OpeningHours.Day day(String text) {
    var parts = text.split(" ", 2);
    var date = LocalDate.parse(parts[0]);
    if (parts.length == 1) {
      return new OpeningHours.Day(date, null, null);
    }
    var hours = parts[1].split("-", 2);
    return new OpeningHours.Day(date, LocalTime.parse(hours[0]), LocalTime.parse(hours[1]));
  }
}
