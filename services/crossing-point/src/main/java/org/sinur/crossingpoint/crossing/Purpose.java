package org.sinur.crossingpoint.crossing;

/** What a traveller says the journey is for. */
public enum Purpose {
  TOURISM,
  PILGRIMAGE,
  BUSINESS,
  WORK,
  STUDY,
  FAMILY_VISIT,
  MEDICAL,
  TRANSIT,
  OFFICIAL,
  /** Somebody who lives where the journey goes. */
  RETURN_HOME,
  OTHER
}
