package org.sinur.screening.rescreening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.sinur.screening.check.Findings;
import org.sinur.screening.check.Screener;
import org.sinur.screening.list.LocalList;
import org.sinur.screening.rescreening.Travellers.Traveller;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzReader;
import org.sinur.traveldocument.mrz.MrzReading;

/** Holds travellers against what changed on the lists. Work for the processor. */
final class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  /** Beyond so many subjects the whole list is as quick as an excerpt. */
  private static final int MOST_EXCERPTED = 5_000;

  private final Screener screener;
  private final double threshold;
  private final Changes changed;
  private final Predicate<MachineReadableZone> firstLook;

  private Sweep(
      Screener screener,
      double threshold,
      Changes changed,
      Predicate<MachineReadableZone> firstLook) {
    this.screener = screener;
    this.threshold = threshold;
    this.changed = changed;
    this.firstLook = firstLook;
  }

  /**
   * For many travellers: most are told by a first look that they are none of what changed.
   *
   * @param list the list with the changes
   * @param screener checks against that list and the listed documents
   * @param threshold the least score of a match by name
   * @param changed what is new or changed
   */
  static Sweep of(LocalList list, Screener screener, double threshold, Changes changed) {
    return new Sweep(screener, threshold, changed, firstLook(list, screener, changed));
  }

  /** For a few travellers: each is checked against everything. */
  static Sweep ofEverything(Screener screener, double threshold, Changes everything) {
    return new Sweep(screener, threshold, everything, zone -> true);
  }

  /**
   * What is new on the lists or changed.
   *
   * @param subjects the listed subjects
   * @param documentPages the pages of listed documents
   */
  record Changes(Set<String> subjects, Set<Integer> documentPages) {

    static final Changes NONE = new Changes(Set.of(), Set.of());

    Changes {
      subjects = Set.copyOf(subjects);
      documentPages = Set.copyOf(documentPages);
    }
  }

  private static Predicate<MachineReadableZone> firstLook(
      LocalList list, Screener screener, Changes changed) {
    Predicate<MachineReadableZone> mayBeListed =
        zone -> screener.mayBeListedOn(changed.documentPages(), zone);
    if (changed.subjects().isEmpty()) {
      return mayBeListed;
    }
    if (changed.subjects().size() > MOST_EXCERPTED) {
      return zone -> true;
    }
    var excerpt = list.only(changed.subjects());
    return mayBeListed.or(zone -> Screener.mayBeOneOf(excerpt, zone));
  }

  /** A traveller of whom something may be on the lists, and what a check finds now. */
  record Hit(UUID screeningId, Findings findings) {}

  /**
   * What came of holding some travellers against the changes.
   *
   * @param hits of whom something may be on the lists
   * @param failed how many could not be checked; one never stops the others
   */
  record Outcome(List<Hit> hits, int failed) {}

  Changes changed() {
    return changed;
  }

  /** The travellers who may be one of the changed subjects or have a listed document. */
  Outcome hold(List<Traveller> travellers) {
    var hits = new ArrayList<Hit>();
    var failed = 0;
    for (var traveller : travellers) {
      try {
        hit(traveller).ifPresent(hits::add);
      } catch (RuntimeException e) {
        LOG.errorf(e, "Screening %s cannot be checked again", traveller.screeningId());
        failed++;
      }
    }
    return new Outcome(hits, failed);
  }

  private Optional<Hit> hit(Traveller traveller) {
    var day = LocalDate.ofInstant(traveller.occurredAt(), BAGHDAD);
    return switch (MrzReader.read(traveller.mrz(), day)) {
      case MrzReading.Read(var zone) when firstLook.test(zone) -> hit(traveller, zone, day);
      case MrzReading.Read _ -> Optional.empty();
      case MrzReading.Unreadable _ ->
          throw new IllegalStateException("the zone cannot be read any more");
    };
  }

  private Optional<Hit> hit(Traveller traveller, MachineReadableZone zone, LocalDate day) {
    var findings = screener.check(zone, day, threshold);
    return !findings.listedDocuments().isEmpty()
            || findings.matches().stream()
                .anyMatch(m -> changed.subjects().contains(m.subject().id()))
        ? Optional.of(new Hit(traveller.screeningId(), findings))
        : Optional.empty();
  }
}
