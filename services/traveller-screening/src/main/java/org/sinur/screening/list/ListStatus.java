package org.sinur.screening.list;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the list at hand can be relied upon.
 *
 * @param usable whether a check against it counts as a check
 * @param version the version in force; null while there is none
 * @param held how many subjects are held
 * @param unusable how many subjects could not be read, and are therefore not searched
 * @param ageSeconds how long ago headquarters last said which version is in force; null while it
 *     never has
 */
public record ListStatus(
    Usable usable,
    @Nullable ToldVersion version,
    int held,
    int unusable,
    @Nullable Long ageSeconds) {

  /** Whether a check against the list counts as a check. */
  public enum Usable {
    YES,
    /** No list has been heard of. */
    MISSING,
    /** Fewer subjects are held than are in force. */
    INCOMPLETE,
    /** Headquarters has not been heard of for too long. */
    TOO_OLD
  }

  static ListStatus of(
      @Nullable ToldVersion version, int held, int unusable, Instant now, Duration tooOldAfter) {
    if (version == null) {
      return new ListStatus(Usable.MISSING, null, held, unusable, null);
    }
    // a counter's clock may be a little behind headquarters'
    var age = Math.max(0, Duration.between(version.asOf(), now).toSeconds());
    var usable =
        held + unusable < version.subjects()
            ? Usable.INCOMPLETE
            : age > tooOldAfter.toSeconds() ? Usable.TOO_OLD : Usable.YES;
    return new ListStatus(usable, version, held, unusable, age);
  }
}
