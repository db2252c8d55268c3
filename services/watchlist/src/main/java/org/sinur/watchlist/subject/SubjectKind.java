package org.sinur.watchlist.subject;

/** What a list entry is about. */
public enum SubjectKind {
  /** A human being. */
  PERSON,
  /** A group, undertaking or other body. */
  ENTITY
}
