package org.sinur.watchlist.subject;

/**
 * A subject as it is kept.
 *
 * @param subject what is said of it
 * @param content the same as JSON
 * @param fingerprint SHA-256 of the content, by which two readings of a subject are compared
 */
public record WrittenSubject(ListedSubject subject, String content, String fingerprint) {

  /** The subject's id. */
  public String id() {
    return subject.id();
  }
}
