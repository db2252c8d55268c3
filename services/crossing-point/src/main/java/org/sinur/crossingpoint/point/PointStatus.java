package org.sinur.crossingpoint.point;

/** Whether a crossing point is in use. */
public enum PointStatus {
  OPEN,
  CLOSED,
  /** Being built, or opened by one side only. */
  PLANNED
}
