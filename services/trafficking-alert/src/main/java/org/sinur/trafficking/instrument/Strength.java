package org.sinur.trafficking.instrument;

/** How much an indicator tells by itself; the strongest first. */
public enum Strength {
  STRONG,
  MEDIUM,
  WEAK;

  boolean isAtLeast(Strength other) {
    return compareTo(other) <= 0;
  }
}
