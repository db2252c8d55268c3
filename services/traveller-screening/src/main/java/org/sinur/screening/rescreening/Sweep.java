package org.sinur.screening.rescreening;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.check.Findings;
import org.sinur.screening.check.Screener;
import org.sinur.screening.list.ListExcerpt;
import org.sinur.screening.list.LocalList;
import org.sinur.screening.rescreening.Travellers.Traveller;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzReader;
import org.sinur.traveldocument.mrz.MrzReading;

/** Holds travellers against what changed on the list. Work for the processor. */
final class Sweep {

  private static final Logger LOG = Logger.getLogger(Sweep.class);
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  /** Beyond so many subjects the whole list is as quick as an excerpt. */
  private static final int MOST_EXCERPTED = 5_000;

  private final Screener screener;
  private final double threshold;
  private final Set<String> changed;
  private final @Nullable ListExcerpt excerpt;

  /**
   * A sweep.
   *
   * @param list the list with the changes
   * @param screener checks against that list
   * @param threshold the least score of a match by name
   * @param changed the subjects that are new on it or changed
   */
  Sweep(LocalList list, Screener screener, double threshold, Set<String> changed) {
    this.screener = screener;
    this.threshold = threshold;
    this.changed = Set.copyOf(changed);
    this.excerpt = changed.size() > MOST_EXCERPTED ? null : list.only(changed);
  }

  /** A traveller who may be one of the changed subjects, and what a check finds now. */
  record Hit(UUID screeningId, Findings findings) {}

  Set<String> changed() {
    return changed;
  }

  /** The travellers who may be one of the changed subjects. */
  List<Hit> hits(List<Traveller> travellers) {
    return travellers.stream().flatMap(this::hit).toList();
  }

  private Stream<Hit> hit(Traveller traveller) {
    var day = LocalDate.ofInstant(traveller.occurredAt(), BAGHDAD);
    return switch (MrzReader.read(traveller.mrz(), day)) {
      case MrzReading.Read(var zone) -> hit(traveller, zone, day);
      case MrzReading.Unreadable(var faults) -> {
        LOG.errorf("Screening %s cannot be read any more", traveller.screeningId());
        yield Stream.empty();
      }
    };
  }

  private Stream<Hit> hit(Traveller traveller, MachineReadableZone zone, LocalDate day) {
    if (excerpt != null && !Screener.mayBeOneOf(excerpt, zone)) {
      return Stream.empty();
    }
    var findings = screener.check(zone, day, threshold);
    return findings.matches().stream().anyMatch(m -> changed.contains(m.subject().id()))
        ? Stream.of(new Hit(traveller.screeningId(), findings))
        : Stream.empty();
  }
}
