package org.sinur.trafficking.instrument;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.FieldError;

/**
 * Indicators of trafficking in persons in their dimensions, and the rule that weighs them: a
 * dimension is positive when its indicators are, one by one and the strongest first, at least as
 * strong as those of a pattern; indicators are present when each element that is needed is.
 *
 * @param title what it is called, by language
 * @param source where it comes from
 * @param provisional why it cannot be fully relied upon yet; absent when it can
 * @param person whom it is for
 * @param exploitation what kind of exploitation it is about
 * @param needs the elements that there must be; {@link Element#MEANS} not for a child (Palermo
 *     Protocol, article 3 (c))
 * @param positive the patterns, any of which makes a dimension positive
 * @param dimensions what is looked at
 */
@JsonTypeName(Instrument.INDICATORS)
public record IndicatorSet(
    @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 200) String> title,
    @NotNull @Size(min = 1, max = 500) String source,
    @Nullable @Size(max = 1000) String provisional,
    @NotNull PersonGroup person,
    @NotNull Exploitation exploitation,
    @NotNull @Size(min = 1, max = 3) Set<@NotNull Element> needs,
    @NotNull @Size(min = 1, max = 10)
        List<@NotNull @Size(min = 1, max = 10) List<@NotNull Strength>> positive,
    @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Dimension> dimensions)
    implements Instrument {

  static final Set<String> LANGUAGES = Set.of("en", "ar", "ckb");

  /**
   * A dimension of trafficking in persons.
   *
   * @param code the code kept with assessments
   * @param element what it tells of; never {@link Element#ACT}, which is told as it is
   * @param title what it is called, by language
   * @param indicators what is looked for
   */
  public record Dimension(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,79}") String code,
      @NotNull Element element,
      @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 200) String> title,
      @NotNull @Size(min = 1, max = 60) List<@NotNull @Valid Indicator> indicators) {

    /** The strengths of those of its indicators that are among these, the strongest first. */
    List<Strength> strengthsOf(Collection<String> present) {
      return indicators.stream()
          .filter(indicator -> present.contains(indicator.code()))
          .map(Indicator::strength)
          .sorted()
          .toList();
    }
  }

  /**
   * An indicator.
   *
   * @param code the code kept with assessments
   * @param strength how much it tells
   * @param title what it is, by language
   */
  public record Indicator(
      @NotNull @Pattern(regexp = "[A-Z][A-Z_]{0,79}") String code,
      @NotNull Strength strength,
      @NotNull @Size(min = 1, max = 12) Map<String, @NotNull @Size(max = 300) String> title) {}

  /** The codes of all its indicators. */
  public Set<String> codes() {
    return dimensions.stream()
        .flatMap(dimension -> dimension.indicators().stream())
        .map(Indicator::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Weighs what is present.
   *
   * @param present the codes of the indicators that are present
   * @param acts whether one of the acts is known
   * @param exploitationIntended whether exploitation is known to be intended, which is a purpose
   *     though there has been none yet
   */
  public Weighing weigh(Set<String> present, boolean acts, boolean exploitationIntended) {
    var weighed =
        dimensions.stream()
            .map(
                dimension -> {
                  var strengths = dimension.strengthsOf(present);
                  return new Weighing.Dimension(
                      dimension.code(), dimension.element(), strengths, isPositive(strengths));
                })
            .toList();
    var elements = EnumSet.noneOf(Element.class);
    weighed.stream()
        .filter(Weighing.Dimension::positive)
        .forEach(dimension -> elements.add(dimension.element()));
    if (acts) {
      elements.add(Element.ACT);
    }
    if (exploitationIntended) {
      elements.add(Element.PURPOSE);
    }
    return new Weighing(weighed, elements, elements.containsAll(needs));
  }

  private boolean isPositive(List<Strength> strengths) {
    return positive.stream().anyMatch(pattern -> reaches(strengths, pattern));
  }

  /** Both are ordered, so that comparing one by one is enough. */
  private static boolean reaches(List<Strength> strengths, List<Strength> pattern) {
    if (strengths.size() < pattern.size()) {
      return false;
    }
    var sorted = pattern.stream().sorted().toList();
    for (var i = 0; i < sorted.size(); i++) {
      if (!strengths.get(i).isAtLeast(sorted.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<FieldError> faults() {
    var faults = new Faults();
    faults.text("/title", title, LANGUAGES);
    if (!needs.contains(Element.PURPOSE)) {
      faults.add("/needs", "there is no trafficking in persons without a purpose");
    }
    if (person == PersonGroup.CHILD && needs.contains(Element.MEANS)) {
      faults.add("/needs", "a child needs no means (Palermo Protocol, article 3 (c))");
    }
    if (person == PersonGroup.ADULT
        && !needs.containsAll(EnumSet.of(Element.ACT, Element.MEANS, Element.PURPOSE))) {
      faults.add("/needs", "an adult needs act, means and purpose (Palermo Protocol, article 3)");
    }
    needs.stream()
        .filter(element -> element != Element.ACT)
        .filter(element -> dimensions.stream().noneMatch(d -> d.element() == element))
        .forEach(element -> faults.add("/dimensions", "none tells of " + element));
    for (var d = 0; d < dimensions.size(); d++) {
      var at = "/dimensions/" + d;
      var dimension = dimensions.get(d);
      faults.code(at + "/code", dimension.code());
      faults.text(at + "/title", dimension.title(), LANGUAGES);
      if (dimension.element() == Element.ACT) {
        faults.add(at + "/element", "an act is told as it is, not by indicators");
      }
      for (var i = 0; i < dimension.indicators().size(); i++) {
        var indicator = dimension.indicators().get(i);
        faults.code(at + "/indicators/" + i + "/code", indicator.code());
        faults.text(at + "/indicators/" + i + "/title", indicator.title(), LANGUAGES);
      }
    }
    return faults.all();
  }
}
