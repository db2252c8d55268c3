package org.sinur.screening.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.list.ListStatus.Usable;

/**
 * How far the listed documents at hand can be relied upon.
 *
 * @param usable whether a check against them counts as a check
 * @param version the version in force; null while headquarters has not been heard
 * @param held how many documents are held
 * @param ageSeconds how long ago headquarters last said which version is in force; null while it
 *     never has
 */
public record DocumentListStatus(
    Usable usable, @Nullable DocumentVersion version, int held, @Nullable Long ageSeconds) {

  static DocumentListStatus of(
      @Nullable DocumentVersion version, int held, Instant now, Duration tooOldAfter) {
    if (version == null) {
      return new DocumentListStatus(Usable.MISSING, null, held, null);
    }
    // a counter's clock may be a little behind headquarters'
    var age = Math.max(0, Duration.between(version.asOf(), now).toSeconds());
    var usable =
        held < version.documents()
            ? Usable.INCOMPLETE
            : age > tooOldAfter.toSeconds() ? Usable.TOO_OLD : Usable.YES;
    return new DocumentListStatus(usable, version, held, age);
  }
}
