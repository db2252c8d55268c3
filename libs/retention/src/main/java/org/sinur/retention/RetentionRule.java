package org.sinur.retention;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How long records of a class are kept.
 *
 * @param recordClass the class, one of those that the service has
 * @param period for how long after what it is counted from, as ISO 8601 writes periods: {@code
 *     P3Y}, {@code P90D}
 * @param legalBasis the law or decision that says so, and how far it is verified
 * @param validFrom the first day on which anything is erased by it
 */
@Schema(name = "RetentionRule")
public record RetentionRule(
    @NotNull @Pattern(regexp = "[a-z]{1,30}(-[a-z]{1,30}){0,4}") String recordClass,
    @NotNull @Pattern(regexp = "P(?=\\d)(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,5}D)?") String period,
    @NotNull @Size(min = 1, max = 300) String legalBasis,
    @NotNull LocalDate validFrom) {

  /** A record whose period began at this moment or before is due now. */
  Instant dueSince(Instant now) {
    return ago(now, Period.parse(period));
  }

  /**
   * When a record is due whose period began at a moment, to the day: months are not equally long.
   */
  Instant dueAt(Instant countedFrom) {
    return countedFrom.atOffset(ZoneOffset.UTC).plus(Period.parse(period)).toInstant();
  }

  /** Whether anything is erased by it on a day. */
  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom);
  }

  boolean isShorterThan(Period shortest, Instant now) {
    return dueSince(now).isAfter(ago(now, shortest));
  }

  private static Instant ago(Instant now, Period period) {
    return now.atOffset(ZoneOffset.UTC).minus(period).toInstant();
  }
}
