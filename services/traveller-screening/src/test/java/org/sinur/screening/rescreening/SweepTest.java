package org.sinur.screening.rescreening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.screening.list.ListFixtures.NOW;
import static org.sinur.screening.list.ListFixtures.aList;
import static org.sinur.screening.list.ListFixtures.azharAlMithali;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sinur.screening.check.Screener;
import org.sinur.screening.document.DocumentFixtures;
import org.sinur.screening.rescreening.Travellers.Traveller;
import org.sinur.traveldocument.PartialDate;
import org.sinur.traveldocument.Sex;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.MrzComposer;
import org.sinur.traveldocument.mrz.MrzFormat;

class SweepTest {

  private static final Traveller LOST = traveller("ALJABIRI", "NOOR AHMED", "K1000001");
  private static final Traveller LOST_LONG_AGO = traveller("AZIZ", "LAWAND SALAR", "K1000002");
  private static final Traveller WANTED = traveller("ALMITHALI", "AZHAR QASIM", "K1000003");
  private static final Traveller ANYBODY = traveller("KARIM", "SHILAN", "K1000004");
  private static final Traveller UNREADABLE =
      new Traveller(new UUID(0, 0), NOW, List.of("P<IRQ", "K1000001"));

  @Test
  void onlyWhoseDocumentIsOnAChangedPageIsChecked() {
    assertThat(hits(new Sweep.Changes(Set.of(), Set.of(0, 5)))).containsExactly(LOST.screeningId());
  }

  @Test
  void onlyWhoMayBeAChangedSubjectIsChecked() {
    assertThat(hits(new Sweep.Changes(Set.of(azharAlMithali().id()), Set.of())))
        .containsExactly(WANTED.screeningId());
  }

  @Test
  void oneWhoCannotBeCheckedStopsNobodyElse() {
    var outcome =
        sweep(new Sweep.Changes(Set.of(), Set.of(0))).hold(List.of(UNREADABLE, LOST, ANYBODY));
    assertThat(outcome.failed()).isEqualTo(1);
    assertThat(outcome.hits())
        .extracting(Sweep.Hit::screeningId)
        .containsExactly(LOST.screeningId());
  }

  private static Stream<UUID> hits(Sweep.Changes changed) {
    return sweep(changed).hold(List.of(LOST, LOST_LONG_AGO, WANTED, ANYBODY)).hits().stream()
        .map(Sweep.Hit::screeningId);
  }

  private static Sweep sweep(Sweep.Changes changed) {
    var list = aList(NOW, azharAlMithali());
    var documents = DocumentFixtures.lost(NOW, "K1000001", "K1000002");
    return Sweep.of(list, new Screener(list, documents, 10), 0.8, changed);
  }

  private static Traveller traveller(String primary, String secondary, String number) {
    return new Traveller(
        UUID.randomUUID(),
        NOW,
        MrzComposer.of(MrzFormat.TD3)
            .documentCode("P")
            .issuingState(new StateCode("IRQ"))
            .nationality(new StateCode("IRQ"))
            .name(primary, secondary)
            .documentNumber(number)
            .dateOfBirth(PartialDate.parse("1979-03-14"))
            .sex(Sex.MALE)
            .dateOfExpiry(PartialDate.parse("2031-01-01"))
            .lines());
  }
}
