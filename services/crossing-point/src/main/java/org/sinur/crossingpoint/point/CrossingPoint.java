package org.sinur.crossingpoint.point;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A place where people cross the border.
 *
 * @param kind how people arrive
 * @param authority who runs it
 * @param status whether it is in use
 * @param governorate OCHA p-code of the governorate, {@code IQG09}
 * @param names its name in the three languages of the console
 * @param opposite the crossing point on the other side, for land crossings
 * @param position where it is, if known
 * @param lanes how many lanes it has; they are counted from 1
 * @param hours when it takes travellers; null where nobody has said so
 * @param capacity how many it is made for; null where that is not known
 */
public record CrossingPoint(
    @NotNull PointKind kind,
    @NotNull Authority authority,
    @NotNull PointStatus status,
    @NotNull @Pattern(regexp = "IQG[0-9]{2}") String governorate,
    @NotNull @Valid Names names,
    @Valid @Nullable Opposite opposite,
    @Valid @Nullable Position position,
    @Min(1) @Max(200) int lanes,
    @Valid @Nullable OpeningHours hours,
    @Valid @Nullable Capacity capacity) {

  /** A name in English, Arabic and Sorani. */
  public record Names(
      @NotBlank @Size(max = 100) String en,
      @NotBlank @Size(max = 100) String ar,
      @NotBlank @Size(max = 100) String ckb) {}

  /**
   * The other side.
   *
   * @param state ICAO code
   * @param name what it is called there
   */
  public record Opposite(
      @NotNull @Pattern(regexp = "[A-Z]{1,3}") String state,
      @NotBlank @Size(max = 100) String name) {}

  /**
   * A position in WGS 84 degrees.
   *
   * @param latitude north is positive
   * @param longitude east is positive
   * @param source where the figures come from, and how far they can be relied upon
   */
  public record Position(
      @DecimalMin("-90") @DecimalMax("90") double latitude,
      @DecimalMin("-180") @DecimalMax("180") double longitude,
      @NotBlank @Size(max = 200) String source) {}
}
