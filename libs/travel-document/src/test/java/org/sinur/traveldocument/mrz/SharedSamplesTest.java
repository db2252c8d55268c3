package org.sinur.traveldocument.mrz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.traveldocument.mrz.MrzField.COMPOSITE_CHECK_DIGIT;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sinur.traveldocument.SharedData;
import org.sinur.traveldocument.StateCode;

/**
 * Every row of mrz_samples.csv, real and specimen zones gathered from ICAO and the test suites of
 * other readers. Where a row expects what Doc 9303 does not say, {@link KnownDisagreement} says so.
 */
@EnabledIf(value = SharedData.IS_PRESENT, disabledReason = SharedData.ABSENT)
class SharedSamplesTest {

  private static final Map<String, MrzFormat> FORMATS =
      Map.of(
          "TD1", MrzFormat.TD1,
          "TD2", MrzFormat.TD2,
          "TD3", MrzFormat.TD3,
          "MRVA", MrzFormat.MRV_A,
          "MRVB", MrzFormat.MRV_B);

  private static final Map<String, MrzFault.Kind> FAULTS =
      Map.of(
          "non-standard", MrzFault.Kind.LINE_LENGTH,
          "FRA_ID(36x2)", MrzFault.Kind.FRENCH_IDENTITY_CARD,
          "SVK_ID(34x2)", MrzFault.Kind.SLOVAK_IDENTITY_CARD,
          "DL_1x30", MrzFault.Kind.DRIVING_LICENCE,
          "CHE_DL", MrzFault.Kind.SWISS_DRIVING_LICENCE);

  private static final Map<String, MrzField> DIGIT_COLUMNS =
      Map.of(
          "doc_ok", MrzField.DOCUMENT_NUMBER,
          "dob_ok", MrzField.DATE_OF_BIRTH,
          "exp_ok", MrzField.DATE_OF_EXPIRY,
          "opt_ok", MrzField.OPTIONAL_DATA,
          "composite_ok", COMPOSITE_CHECK_DIGIT);

  private static final Map<String, MrzField> REJECTIONS =
      Map.of(
          "InvalidDocumentNumberException", MrzField.DOCUMENT_NUMBER,
          "InvalidBirthDateException", MrzField.DATE_OF_BIRTH,
          "InvalidExpiryDateException", MrzField.DATE_OF_EXPIRY,
          "InvalidOptionalDataException", MrzField.OPTIONAL_DATA,
          "InvalidMRZValueException", COMPOSITE_CHECK_DIGIT);

  private static final Map<String, Function<MachineReadableZone, String>> VALUE_COLUMNS =
      Map.ofEntries(
          Map.entry("documentCode", MachineReadableZone::documentCode),
          Map.entry("issuingState", zone -> zone.issuingState().map(StateCode::value).orElse("")),
          Map.entry("surname", MachineReadableZone::primaryIdentifier),
          Map.entry("givenNames", MachineReadableZone::secondaryIdentifier),
          Map.entry("documentNumber", MachineReadableZone::documentNumber),
          Map.entry("nationality", zone -> zone.nationality().map(StateCode::value).orElse("")),
          Map.entry("birthDate", zone -> DateField.write(zone.dateOfBirth())),
          Map.entry("sex", zone -> zone.sex().name().substring(0, 1)),
          Map.entry("expiryDate", zone -> DateField.write(zone.dateOfExpiry())),
          Map.entry("optional1", MachineReadableZone::optionalData),
          Map.entry("optional2", MachineReadableZone::secondOptionalData));

  static Stream<Named<CSVRecord>> readableRows() {
    return rows().filter(SharedSamplesTest::isReadable).map(row -> Named.of(row.get("id"), row));
  }

  static Stream<Named<CSVRecord>> otherRows() {
    return rows().filter(row -> !isReadable(row)).map(row -> Named.of(row.get("id"), row));
  }

  @ParameterizedTest
  @MethodSource("readableRows")
  void everyDigitIsJudgedAsRecomputed(CSVRecord row) {
    MachineReadableZone zone = Zones.zone(lines(row));
    assertThat(zone.format()).isEqualTo(FORMATS.get(row.get("format")));
    SoftAssertions softly = new SoftAssertions();
    DIGIT_COLUMNS.forEach(
        (column, field) -> {
          if (!row.get(column).isEmpty()) {
            softly.assertThat(digitAgrees(zone, field)).as(column).isEqualTo(isTrue(row, column));
          }
        });
    softly
        .assertThat(Stream.of(MrzField.values()).allMatch(field -> digitAgrees(zone, field)))
        .as("all")
        .isEqualTo(isTrue(row, "icao_all_check_digits_ok"));
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("readableRows")
  void everyFieldThatARowGivesIsReadSo(CSVRecord row) {
    MachineReadableZone zone = Zones.zone(lines(row));
    SoftAssertions softly = new SoftAssertions();
    VALUE_COLUMNS.forEach(
        (column, value) -> {
          if (!row.get(column).isEmpty()) {
            softly.assertThat(value.apply(zone)).as(column).isEqualTo(expected(row, column));
          }
        });
    softly.assertAll();
  }

  @ParameterizedTest
  @MethodSource("readableRows")
  void whatOthersRejectIsReadWithThatVeryFieldRefuted(CSVRecord row) {
    List<MrzField> refuted = Zones.zone(lines(row)).refuted();
    switch (row.get("expected_outcome")) {
      case "reject" -> assertThat(refuted).contains(REJECTIONS.get(row.get("expected_reason")));
      case "spec-erratum" -> assertThat(refuted).contains(COMPOSITE_CHECK_DIGIT);
      default ->
          assertThat(refuted.contains(COMPOSITE_CHECK_DIGIT))
              .isEqualTo(row.get("composite_ok").equals("False"));
    }
  }

  @ParameterizedTest
  @MethodSource("otherRows")
  void whatIsNoFormatOfTheStandardIsNotRead(CSVRecord row) {
    assertThat(MrzReader.read(lines(row), Zones.READ_ON))
        .isInstanceOfSatisfying(
            MrzReading.Unreadable.class,
            reading -> {
              MrzFault.Kind kind = reading.faults().getFirst().kind();
              assertThat(KnownDisagreement.of(row.get("id"), "format"))
                  .map(KnownDisagreement::ours)
                  .isEqualTo(Optional.of(kind.name()).filter(_ -> isFormat(row)));
              assertThat(isFormat(row) || kind == FAULTS.get(row.get("format"))).isTrue();
            });
  }

  @Test
  void everyRowIsReadOrRefused() {
    assertThat(rows()).hasSize(105);
    assertThat(readableRows()).hasSize(82);
    assertThat(otherRows()).hasSize(23);
  }

  @Test
  void everyKnownDisagreementIsOne() {
    List<CSVRecord> rows = rows().toList();
    assertThat(KnownDisagreement.ALL)
        .allSatisfy(
            known ->
                assertThat(rows)
                    .filteredOn(row -> row.get("id").equals(known.id()))
                    .singleElement()
                    .satisfies(
                        row ->
                            assertThat(row.get(known.column()))
                                .as(known.reason())
                                .isNotEmpty()
                                .isNotEqualTo(known.ours())));
  }

  private static Stream<CSVRecord> rows() {
    return SharedData.mrz("mrz_samples.csv").stream();
  }

  private static boolean isReadable(CSVRecord row) {
    return isFormat(row) && KnownDisagreement.of(row.get("id"), "format").isEmpty();
  }

  private static boolean isFormat(CSVRecord row) {
    return FORMATS.containsKey(row.get("format"));
  }

  private static List<String> lines(CSVRecord row) {
    return Stream.of("line1", "line2", "line3")
        .map(row::get)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  /** The suites write the sex as F, M, female or male. */
  private static String expected(CSVRecord row, String column) {
    String cell = row.get(column);
    return KnownDisagreement.of(row.get("id"), column)
        .map(KnownDisagreement::ours)
        .orElse(column.equals("sex") ? cell.substring(0, 1).toUpperCase(Locale.ROOT) : cell);
  }

  private static boolean isTrue(CSVRecord row, String column) {
    return row.get(column).equals("True");
  }

  private static boolean digitAgrees(MachineReadableZone zone, MrzField field) {
    FieldCheck check = zone.check(field);
    return check != FieldCheck.OWN_DIGIT_DIFFERS && check != FieldCheck.COMPOSITE_DIFFERS;
  }
}
