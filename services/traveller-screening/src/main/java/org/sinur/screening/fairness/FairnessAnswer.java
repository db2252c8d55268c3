package org.sinur.screening.fairness;

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
   * What became of a group's travellers, as {@link ScreenedCounts} has it.
   *
   * @param screened null where fewer than five, as are the others
   * @param stopped of how many the system advised to refer them
   * @param notChecked how many could not be checked, or not in full
   * @param referredByOfficer how many the system found nothing about, and an officer referred
   * @param decided how many were referred, and all of their referrals are decided
   * @param referredWrongly about how many of those the second line found nothing wrong
   */
  @Schema(name = "FairnessCounts")
  record Shown(
      @Nullable Long screened,
      @Nullable Long stopped,
      @Nullable Long notChecked,
      @Nullable Long referredByOfficer,
      @Nullable Long decided,
      @Nullable Long referredWrongly) {

    static Shown of(ScreenedCounts counts) {
      return new Shown(
          shown(counts.screened()),
          shown(counts.stopped()),
          shown(counts.notChecked()),
          shown(counts.referredByOfficer()),
          shown(counts.decided()),
          shown(counts.referredWrongly()));
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
    var counts = new TreeMap<String, ScreenedCounts>();
    counted.stream()
        .filter(FairnessCounts.Counted::asked)
        .forEach(c -> counts.merge(c.group(), c.counts(), ScreenedCounts::plus));
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
                        Shown.of(counts.getOrDefault(finding.group(), ScreenedCounts.NOBODY))))
            .toList());
  }
}
