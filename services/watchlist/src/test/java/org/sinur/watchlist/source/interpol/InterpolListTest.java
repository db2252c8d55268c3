package org.sinur.watchlist.source.interpol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sinur.watchlist.source.ListForm;
import org.sinur.watchlist.source.ListReading;
import org.sinur.watchlist.source.ListReading.Fault;
import org.sinur.watchlist.subject.Handling;
import org.sinur.watchlist.subject.ListedSubject;

class InterpolListTest {

  private static final String HEADING =
      "notice,colour,kind,names,births,requesting_authority,legal_basis,expires\n";

  private static final String ROW =
      "2026/90001,%s,person,Azhar AL-MITHALI,1979,NCB Baghdad,Warrant 7/2026,2030-01-01\n";

  private final InterpolList list =
      new InterpolList("interpol", InstantSource.fixed(Instant.parse("2026-11-22T09:00:00Z")));

  @ParameterizedTest
  @CsvSource({
    "red, DETAIN_FOR_EXTRADITION",
    "blue, LOCATE",
    "green, WATCH",
    "yellow, PROTECT",
    "black, IDENTIFY",
    "orange, AVERT_THREAT",
    "purple, TAKE_NOTE",
    "UN special, ENFORCE_SANCTIONS",
    "un-special, ENFORCE_SANCTIONS",
    "Silver, TRACE_ASSETS",
  })
  void theColourDecidesWhatIsToBeDone(String colour, Handling handling) {
    var subject = subject(colour);
    assertThat(subject.id()).isEqualTo("interpol:2026/90001");
    assertThat(subject.handling()).isEqualTo(handling);
    assertThat(subject.mandate()).extracting("notice").isEqualTo(subject.regime());
    assertThat(subject.mandate()).extracting("requestingAuthority").isEqualTo("NCB Baghdad");
  }

  @ParameterizedTest
  @EnumSource
  void onlyARedNoticeAsksToHoldSomebody(NoticeColour colour) {
    assertThat(colour.handling() == Handling.DETAIN_FOR_EXTRADITION)
        .isEqualTo(colour == NoticeColour.RED);
    assertThat(colour.handling()).isNotEqualTo(Handling.DETAIN);
  }

  @Test
  void noColumnCanHaveTheMissingHeld() {
    var file = HEADING.replace("kind", "handling") + ROW.formatted("yellow");
    assertThat(list.read(ListForm.CSV, file.getBytes(UTF_8)))
        .isEqualTo(
            new ListReading.Damaged(new Fault(1, 3, "a column that this form does not have")));
  }

  @Test
  void aRedNoticeWithoutItsWarrantIsReferredNotHeld() {
    var whole = whole(HEADING + ROW.formatted("red").replace("Warrant 7/2026", ""));
    assertThat(whole.subjects().getFirst().handling()).isEqualTo(Handling.REFER);
    assertThat(whole.faults())
        .containsExactly(
            new Fault(
                2, 7, "legal_basis: a red notice without its warrant; to be referred, not held"));
  }

  @Test
  void aNoticeAboutAThingIsCountedAndOneAboutNobodyIsAFault() {
    var unnamed = ROW.replace("Azhar AL-MITHALI", "");
    var whole =
        whole(
            HEADING
                + ROW.formatted("blue")
                + unnamed.formatted("purple").replace("90001", "90002")
                + unnamed.formatted("black").replace("90001", "90003")
                + ROW.formatted("orange").replace("90001,orange,person", "90004,orange,thing")
                + unnamed.formatted("yellow").replace("90001", "90005")
                + ROW.formatted("mauve").replace("90001", "90006")
                + ROW.formatted("red").replace("2030-01-01", "2026-11-21").replace("90001", "9")
                + ROW.formatted("green"));
    assertThat(whole.subjects()).hasSize(1);
    assertThat(whole.leftOut()).isEqualTo(3);
    assertThat(whole.faults())
        .containsExactly(
            new Fault(6, 4, "names: empty; left out"),
            new Fault(7, 2, "colour: not a colour of notices; left out"),
            new Fault(8, 8, "expires: it holds no longer; left out"),
            new Fault(9, 1, "notice: came before; the first is used"));
  }

  private ListedSubject subject(String colour) {
    return whole(HEADING + ROW.formatted(colour)).subjects().getFirst();
  }

  private ListReading.Whole whole(String file) {
    return (ListReading.Whole) list.read(ListForm.CSV, file.getBytes(UTF_8));
  }
}
