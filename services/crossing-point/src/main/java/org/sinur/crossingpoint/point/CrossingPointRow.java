package org.sinur.crossingpoint.point;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
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
        lanes);
  }
}
