package org.sinur.listeddocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.CheckDigit;

class ListedDocumentsTest {

  private static final Proof UNPROVED = new Proof.Missing();

  private final ListedDocuments documents = new ListedDocuments();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "A12345678",
        "OILZSGB00",
        "ZZZZZZZZZ",
        "LLLLLLLLL",
        "199012345678",
        "99999999999999",
        "B01234567890",
        "12345O789012",
        "123456789012345",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"
      })
  void aListedNumberOfAnyFormIsFoundAsItIsListed(String number) {
    list(number, "IRQ", 7);
    assertThat(find(number, "IRQ", new Proof.Verified()))
        .containsExactly(
            new DocumentMatch(
                document(number, "IRQ", 7), NumberAgreement.SAME, StateAgreement.SAME));
  }

  @ParameterizedTest
  @CsvSource({
    "A0123456, AO123456",
    "A0123456, a-OI23456",
    "I1L456789, 11145678 9",
    "S123456, 5123456",
    "B1234567, 81234567",
    "Z123456, 2l23456",
    "G123456, 6123456",
    "199012345678, 1990I2345678",
    "12345O789012, 123450789012",
    "C123456789012, C1234S6789OI2"
  })
  void aNumberWithConfusedCharactersIsFoundAndSaysSo(String listed, String read) {
    list(listed, "IRQ", 1);
    assertThat(find(read, "IRQ", UNPROVED))
        .extracting(m -> m.document().number().value(), DocumentMatch::number)
        .containsExactly(tuple(listed, NumberAgreement.REPAIRED));
  }

  @Test
  void aNumberThatItsCheckDigitVerifiesIsNotRepaired() {
    list("AO123456", "IRQ", 1);
    assertThat(find("A0123456", "IRQ", new Proof.Verified())).isEmpty();
  }

  @Test
  void aRepairThatSatisfiesTheCheckDigitIsTheStronger() {
    list("AO123456", "IRQ", 1);
    list("A01234S6", "IRQ", 2);
    char digit = (char) ('0' + CheckDigit.of("A01234S6"));
    assertThat(find("A0123456", "IRQ", new Proof.Refuted(digit)))
        .extracting(m -> m.document().subject(), DocumentMatch::number)
        .containsExactly(
            tuple(2, NumberAgreement.REPAIRED_AND_PROVED), tuple(1, NumberAgreement.REPAIRED));
  }

  @Test
  void fillersWithinANumberCountInItsCheckDigit() {
    list("AO123456", "IRQ", 1);
    char digit = (char) ('0' + CheckDigit.of("AO<123456"));
    assertThat(find(" A0 123456", "IRQ", new Proof.Refuted(digit)))
        .extracting(DocumentMatch::number)
        .containsExactly(NumberAgreement.REPAIRED_AND_PROVED);
  }

  @Test
  void aRefutedNumberThatIsListedAsReadIsTheSameNumber() {
    list("A0123456", "IRQ", 1);
    assertThat(find("A0123456", "IRQ", new Proof.Refuted('x')))
        .extracting(DocumentMatch::number)
        .containsExactly(NumberAgreement.SAME);
  }

  @Test
  void charactersThatNobodyConfusesAreNotRepaired() {
    list("A0123456", "IRQ", 1);
    assertThat(find("A0123457", "IRQ", UNPROVED)).isEmpty();
    assertThat(find("C0123456", "IRQ", UNPROVED)).isEmpty();
    assertThat(find("A012345", "IRQ", UNPROVED)).isEmpty();
    assertThat(find("A01234560", "IRQ", UNPROVED)).isEmpty();
  }

  @Test
  void aNumberMatchesWhenTheStatesAgreeOrOneIsNotNamed() {
    list("X9001001", "IRQ", 1);
    list("X9001001", "SYR", 2);
    list("X9001001", null, 3);
    assertThat(find("X9001001", "IRQ", UNPROVED))
        .extracting(m -> m.document().subject(), DocumentMatch::state)
        .containsExactly(tuple(1, StateAgreement.SAME), tuple(3, StateAgreement.NOT_LISTED));
    assertThat(find("X9001001", "D", UNPROVED))
        .extracting(m -> m.document().subject())
        .containsExactly(3);
    assertThat(find("X9001001", null, UNPROVED))
        .extracting(m -> m.document().subject(), DocumentMatch::state)
        .containsExactlyInAnyOrder(
            tuple(1, StateAgreement.NOT_READ),
            tuple(2, StateAgreement.NOT_READ),
            tuple(3, StateAgreement.NOT_LISTED));
  }

  @Test
  void aDocumentThatIsTakenOffIsNoLongerFoundAndOthersStay() {
    list("X9001001", "IRQ", 1);
    list("X9001001", "IRQ", 2);
    list("B12345678901", "IRQ", 1);
    list("B12345678901", "IRQ", 1);
    assertThat(documents.size()).isEqualTo(3);
    documents.remove(Stream.of(document("X9001001", "IRQ", 1), document("B12345678901", "IRQ", 1)));
    assertThat(find("X9001001", "IRQ", UNPROVED))
        .extracting(m -> m.document().subject())
        .containsExactly(2);
    assertThat(find("B12345678901", "IRQ", UNPROVED)).isEmpty();
    documents.remove(Stream.of(document("X9001001", "SYR", 2)));
    assertThat(documents.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "٩٠٠١٠٠١٧, 90010017",
    "۹۰۰۱۰۰۱۷, 90010017",
    "９００１００１７, 90010017",
    "أ 90010017, 90010017",
    "a-123/456 78, A12345678",
    "\uD83D\uDE00X1\u00002, X12"
  })
  void digitsOfAnyScriptAreDigitsAndWhatPartsThemIsLeftOut(String text, String number) {
    assertThat(DocumentNumber.read(text)).contains(new DocumentNumber(number));
  }

  @Test
  void whatCanBeNoNumberFindsNothing() {
    list("X9001001", "IRQ", 1);
    for (var text :
        List.of("", " ", "\0", "-", "\uD83D\uDE00", "\uD800", "جواز", "9".repeat(10_000))) {
      assertThat(find(text, "IRQ", UNPROVED)).isEmpty();
      assertThat(DocumentNumber.read(text)).isEmpty();
    }
  }

  @Test
  void aNumberIsLettersAndDigitsOnly() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("A 1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("a1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber(""));
    assertThatIllegalArgumentException().isThrownBy(() -> new DocumentNumber("1".repeat(33)));
  }

  private void list(String number, @Nullable String state, int subject) {
    documents.add(Stream.of(document(number, state, subject)));
  }

  private List<DocumentMatch> find(String number, @Nullable String state, Proof proof) {
    return documents.find(
        new PresentedDocument(number, state == null ? null : new StateCode(state), proof));
  }

  private static ListedDocument document(String number, @Nullable String state, int subject) {
    return new ListedDocument(
        new DocumentNumber(number), state == null ? null : new StateCode(state), subject);
  }
}
