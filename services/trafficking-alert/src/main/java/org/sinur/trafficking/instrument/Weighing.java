package org.sinur.trafficking.instrument;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the rule of an indicator set makes of indicators. It says whether to refer; it never says
 * who is, or is not, a victim.
 *
 * @param dimensions each dimension, in the order of the set
 * @param elements the elements that there are
 * @param indicatorsPresent whether there is every element that is needed: refer
 */
@Schema(name = "IndicatorWeighing")
public record Weighing(
    List<Dimension> dimensions, Set<Element> elements, boolean indicatorsPresent) {

  /**
   * A dimension.
   *
   * @param code which
   * @param element what it tells of
   * @param strengths the strengths of its indicators that are present, the strongest first
   * @param positive whether that is enough
   */
  @Schema(name = "WeighedDimension")
  public record Dimension(
      String code, Element element, List<Strength> strengths, boolean positive) {}
}
