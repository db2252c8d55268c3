package org.sinur.trafficking.casefile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sinur.trafficking.TraffickingProblem;
import org.sinur.trafficking.body.CountryCode;

/**
 * What is known of a person whom protection cares for.
 *
 * @param child whether the person is under 18, or may be
 * @param ageEstablished how it was established that somebody who seems younger is of age
 * @param asksForAsylum whether the person asks for protection from a State
 * @param asylumRuledOut how it is known that somebody who seemed to ask for that does not
 * @param statesOfOrigin the States the person is a national of or fears; none while nobody knows
 * @param safeContact how the person can be reached without danger; absent while nobody knows
 * @param healthNeeds what a doctor has to know
 * @param family who belongs to the person, and where they are
 * @param note what else protection should know; never given to anybody
 */
public record CaseContent(
    boolean child,
    @Nullable @Size(max = 500) String ageEstablished,
    boolean asksForAsylum,
    @Nullable @Size(max = 500) String asylumRuledOut,
    @NotNull @Size(max = 20) List<@NotNull CountryCode> statesOfOrigin,
    @Nullable @Valid SafeContact safeContact,
    @Nullable @Size(max = 2000) String healthNeeds,
    @Nullable @Size(max = 2000) String family,
    @Nullable @Size(max = 2000) String note) {

  /** In one order, so that the same States named otherwise are no other content. */
  public CaseContent {
    statesOfOrigin =
        statesOfOrigin == null || statesOfOrigin.stream().anyMatch(Objects::isNull)
            ? statesOfOrigin
            : statesOfOrigin.stream().sorted().distinct().toList();
  }

  /**
   * Why a body must not be told of the person, by the duty of non-refoulement: a State learns of
   * nobody who asks for asylum from it. While it is not known which State that is, it may be any.
   *
   * @param country the State the body belongs to; null for one that belongs to none
   */
  public Optional<TraffickingProblem> keptFrom(@Nullable CountryCode country) {
    if (!asksForAsylum || country == null) {
      return Optional.empty();
    }
    if (statesOfOrigin.isEmpty()) {
      return Optional.of(TraffickingProblem.STATE_OF_ORIGIN_UNKNOWN);
    }
    return statesOfOrigin.contains(country)
        ? Optional.of(TraffickingProblem.STATE_OF_ORIGIN)
        : Optional.empty();
  }

  /** Whether somebody who may be under 18 is said to be of age, and not how that is known. */
  boolean rulesOutChildWithoutGrounds(boolean mayBeChild) {
    return mayBeChild && !child && isUntold(ageEstablished);
  }

  /** Whether somebody who seems to ask for asylum is said not to, and not how that is known. */
  boolean rulesOutAsylumWithoutGrounds(boolean asks) {
    return asks && !asksForAsylum && isUntold(asylumRuledOut);
  }

  private static boolean isUntold(@Nullable String how) {
    return how == null || how.isBlank();
  }
}
