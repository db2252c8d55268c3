package org.sinur.crossingpoint.fairness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.fairness.Finding;
import org.sinur.fairness.Findings;
import org.sinur.fairness.Period;

/**
 * How groups of travellers fared; counts without persons.
 *
 * @param dimension by what they are told apart
 * @param measure what may happen to some more often
 * @param from the first day, in Baghdad
 * @param to the day after the last
 * @param since the first day of the weeks among which a change was looked for
 * @param asOf when it was counted
 * @param fewerThan counts below this are not shown
 * @param groups whom somebody should look at first, then the largest
 */
@Schema(name = "Fairness")
record FairnessAnswer(
    FairnessDimension dimension,
    FairnessMeasure measure,
    LocalDate from,
    LocalDate to,
    LocalDate since,
    Instant asOf,
    long fewerThan,
    List<Group> groups) {

  /**
   * A group.
   *
   * @param finding what was found of the measure asked for
   * @param counts what became of its travellers
   */
  @Schema(name = "FairnessGroup")
  record Group(Finding finding, Shown counts) {}

  /**
   * What became of a group's travellers, as {@link EntryCounts} has it.
   *
   * @param entered null where fewer than five, as are the others
   * @param proposed how many it was proposed to refuse, whatever became of it
   * @param refused how many of these were refused
   * @param givenUp how many of these were not, or no longer
   */
  @Schema(name = "FairnessCounts")
  record Shown(
      @Nullable Long entered,
      @Nullable Long proposed,
      @Nullable Long refused,
      @Nullable Long givenUp) {

    static Shown of(EntryCounts counts) {
      return new Shown(
          shown(counts.entered()),
          shown(counts.proposed()),
          shown(counts.refused()),
          shown(counts.givenUp()));
    }

    private static @Nullable Long shown(long count) {
      return count < Findings.FEWER_THAN ? null : count;
    }
  }

  static FairnessAnswer of(
      FairnessDimension dimension,
      FairnessMeasure measure,
      Period period,
      Instant asOf,
      List<FairnessCounts.Counted> counted) {
    var findings = Findings.of(counted.stream().map(c -> c.cell(measure)).toList());
    var counts = new TreeMap<String, EntryCounts>();
    counted.stream()
        .filter(FairnessCounts.Counted::asked)
        .forEach(c -> counts.merge(c.group(), c.counts(), EntryCounts::plus));
    return new FairnessAnswer(
        dimension,
        measure,
        period.from(),
        period.to(),
        period.since(),
        asOf,
        Findings.FEWER_THAN,
        findings.groups().stream()
            .map(
                finding ->
                    new Group(
                        finding,
                        Shown.of(counts.getOrDefault(finding.group(), EntryCounts.NOBODY))))
            .toList());
  }
}
