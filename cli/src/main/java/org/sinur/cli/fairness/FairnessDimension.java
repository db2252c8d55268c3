package org.sinur.cli.fairness;

/** By what travellers are told apart, as the services name it. */
enum FairnessDimension {
  NATIONALITY,
  SEX,
  AGE_BAND,
  CROSSING_POINT,
  WATCH
}
