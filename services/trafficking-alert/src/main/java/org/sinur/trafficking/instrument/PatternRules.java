package org.sinur.trafficking.instrument;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;
import org.sinur.trafficking.alert.Urgency;

/**
 * From when on crossings show a pattern together.
 *
 * @param title what it is called, by language
 * @param source where it comes from
 * @param provisional why it cannot be fully relied upon yet; absent when it can
 * @param settlingMinutes how long a minor's company is waited for: those who cross together are
 *     recorded one after another
 * @param companyMinutes within how much time those of one group, or of one car, cross together; and
 *     a parent in another lane
 * @param besideMinutes within how much time an adult in the same lane may be the company of a child
 *     of whom the booth recorded neither group nor car
 * @param besideMinors so many minors of other families there are a class whose group was not
 *     recorded
 * @param mostMinors more minors than these together are a class or a team, and no pattern
 * @param youngPercent how many of a sponsor's travellers have to be under 26, in percent
 * @param patterns the limits of each pattern
 */
@JsonTypeName(Instrument.PATTERNS)
public record PatternRules(
    @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 200) String> title,
    @NotNull @Size(min = 1, max = 500) String source,
    @Nullable @Size(max = 1000) String provisional,
    @Min(0) @Max(60) int settlingMinutes,
    @Min(1) @Max(120) int companyMinutes,
    @Min(0) @Max(60) int besideMinutes,
    @Min(1) @Max(100) int besideMinors,
    @Min(1) @Max(100) int mostMinors,
    @Min(0) @Max(100) int youngPercent,
    @NotNull Map<@NotNull Pattern, @NotNull @Valid Limits> patterns)
    implements Instrument {

  /** Under this name they are in force. */
  public static final String NAME = "crossing-patterns";

  static final Set<String> LANGUAGES = Set.of("en", "ar", "ckb");

  /** A map of its own, in the order of the patterns. */
  public PatternRules {
    var ordered = new EnumMap<Pattern, Limits>(Pattern.class);
    ordered.putAll(Objects.requireNonNullElse(patterns, Map.of()));
    patterns = ordered;
  }

  /**
   * From when on it is a pattern.
   *
   * @param people of how many people
   * @param families of how many families, none of which is the escort's
   * @param journeys on how many days by the calendar of Iraq somebody of them crosses for the first
   *     time
   * @param days within how many days
   * @param quietDays for how many days the same is not told again of the same escort, car, sponsor
   *     or person
   * @param urgency how soon a protection officer is needed
   */
  @Schema(name = "PatternLimits")
  public record Limits(
      @Min(1) @Max(1000) int people,
      @Min(1) @Max(1000) int families,
      @Min(1) @Max(400) int journeys,
      @Min(1) @Max(400) int days,
      @Min(0) @Max(400) int quietDays,
      @NotNull Urgency urgency) {

    /** Within how much time. */
    public Duration within() {
      return Duration.ofDays(days);
    }

    /** For how long the same is not told again. */
    public Duration quiet() {
      return Duration.ofDays(quietDays);
    }
  }

  /** The limits of a pattern. */
  public Limits of(Pattern pattern) {
    return Objects.requireNonNull(patterns.get(pattern));
  }

  /** How long a minor's company is waited for. */
  public Duration settling() {
    return Duration.ofMinutes(settlingMinutes);
  }

  /** Within how much time people cross together. */
  public Duration company() {
    return Duration.ofMinutes(companyMinutes);
  }

  /** Within how much time an adult in the same lane may be a child's company. */
  public Duration beside() {
    return Duration.ofMinutes(besideMinutes);
  }

  /** For how long a crossing can be part of a pattern. */
  public Duration longest() {
    return patterns.values().stream()
        .map(Limits::within)
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  @Override
  public List<FieldError> faults() {
    var faults = new Faults();
    faults.text("/title", title, LANGUAGES);
    Arrays.stream(Pattern.values())
        .filter(pattern -> !patterns.containsKey(pattern))
        .forEach(pattern -> faults.add("/patterns/" + pattern, "is missing"));
    return faults.all();
  }
}
