package org.sinur.crossingpoint.point;

/** Who runs a crossing point. */
public enum Authority {
  /** The Border Ports Commission in Baghdad. */
  FEDERAL,
  /** The Kurdistan Regional Government in Erbil. */
  KRG
}
