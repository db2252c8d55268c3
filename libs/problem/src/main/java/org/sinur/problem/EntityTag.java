package org.sinur.problem;

import org.jspecify.annotations.Nullable;

/**
 * The version of a record as callers see it, a strong entity tag (RFC 9110, 8.8.3), which a change
 * has to name in {@code If-Match}.
 *
 * @param value the tag with its quotes
 */
public record EntityTag(String value) {

  /** The tag of this version. */
  public static EntityTag of(long version) {
    return new EntityTag("\"" + version + "\"");
  }

  /**
   * The tag a caller sent.
   *
   * @throws ProblemException {@link RequestProblem#PRECONDITION_REQUIRED} when none was sent
   */
  public static EntityTag required(@Nullable String ifMatch) {
    if (ifMatch == null) {
      throw ProblemException.of(
          RequestProblem.PRECONDITION_REQUIRED,
          "Read the record and send its ETag in If-Match with the change.");
    }
    return new EntityTag(ifMatch.strip());
  }

  /** What to answer when the record is not the one the caller read. */
  public static ProblemException stale() {
    return ProblemException.of(
        RequestProblem.PRECONDITION_FAILED, "Read it again and decide anew.");
  }

  /** Whether this is the tag of that version; {@code *} stands for any. */
  public boolean names(long version) {
    return value.equals("*") || equals(of(version));
  }

  /**
   * Ends the request unless this names that version.
   *
   * @throws ProblemException {@link RequestProblem#PRECONDITION_FAILED}
   */
  public void mustBe(long version) {
    if (!names(version)) {
      throw stale();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
