package org.sinur.trafficking.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.PlaceCode;

/**
 * A concern that a person may be trafficked, as it is raised.
 *
 * @param crossingPoint where
 * @param occurredAt when it was noticed, by the clock of whoever noticed
 * @param screeningId the person's screening, if there was one
 * @param indicators what was noticed
 * @param urgency how soon a protection officer is needed
 * @param person what is known of the person, which may be nothing
 * @param note what else protection should know
 */
public record AlertRequest(
    @NotNull PlaceCode crossingPoint,
    @NotNull Instant occurredAt,
    @Nullable UUID screeningId,
    @NotNull @Size(min = 1, max = 40) List<@NotNull Indicator> indicators,
    @NotNull Urgency urgency,
    @NotNull @Valid Person person,
    @Nullable @Size(max = 2000) String note) {

  /**
   * The person the concern is for.
   *
   * @param name the name as the person gives it, in whatever script and order
   * @param apparentAge how old the person seems
   * @param sex F, M or X
   */
  public record Person(
      @Nullable @Size(max = 120) String name,
      @Nullable @Valid ApparentAge apparentAge,
      @Nullable @Pattern(regexp = "[FMX]") String sex) {

    private static final int ADULT = 18;

    /** Who may be a child is one until it is known otherwise. */
    boolean mayBeChild() {
      var from = apparentAge == null ? null : apparentAge.from();
      var to = apparentAge == null ? null : apparentAge.to();
      return (from != null && from < ADULT) || (to != null && to < ADULT);
    }
  }

  /**
   * A range of age in years, open where an end is missing.
   *
   * @param from the least
   * @param to the most
   */
  public record ApparentAge(
      @Nullable @Min(0) @Max(120) Integer from, @Nullable @Min(0) @Max(120) Integer to) {

    public ApparentAge {
      if (from != null && to != null && from > to) {
        throw new IllegalArgumentException("must not begin after it ends");
      }
    }
  }
}
