package org.sinur.crossingpoint.point;

/** How people arrive. */
public enum PointKind {
  LAND,
  AIR,
  SEA
}
