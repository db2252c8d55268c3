package org.sinur.screening.check;

import java.util.Arrays;
import java.util.List;
import org.sinur.traveldocument.StateCode;
import org.sinur.traveldocument.mrz.FieldCheck;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzField;
import org.sinur.traveldocument.mrz.MrzFormat;

/**
 * A travel document as its machine-readable zone gives it (Doc 9303 terms).
 *
 * @param format which of the five formats
 * @param documentType the document code: P, PP, ID, V
 * @param issuingState ICAO code; empty where none can be read
 * @param number the document number
 * @param primaryIdentifier the name's first part
 * @param secondaryIdentifier the name's second part
 * @param nameMayBeTruncated whether the name fills its field
 * @param nationality ICAO code; empty where none can be read
 * @param dateOfBirth ISO 8601-2 with X for what is not known
 * @param sex F, M or X
 * @param dateOfExpiry ISO 8601-2 with X for what is not known
 * @param fields every field as printed, with what proves it
 */
public record ReadDocument(
    MrzFormat format,
    String documentType,
    String issuingState,
    String number,
    String primaryIdentifier,
    String secondaryIdentifier,
    boolean nameMayBeTruncated,
    String nationality,
    String dateOfBirth,
    String sex,
    String dateOfExpiry,
    List<Field> fields) {

  public ReadDocument {
    fields = List.copyOf(fields);
  }

  /**
   * One field of the zone.
   *
   * @param field which
   * @param printed what stands there, fillers included
   * @param result verified, refuted or not checkable
   * @param check by what
   */
  public record Field(MrzField field, String printed, FieldCheck.Result result, FieldCheck check) {}

  static ReadDocument of(MachineReadableZone zone) {
    return new ReadDocument(
        zone.format(),
        zone.documentCode(),
        zone.issuingState().map(StateCode::value).orElse(""),
        zone.documentNumber(),
        zone.primaryIdentifier(),
        zone.secondaryIdentifier(),
        zone.nameMayBeTruncated(),
        zone.nationality().map(StateCode::value).orElse(""),
        zone.dateOfBirth().toString(),
        switch (zone.sex()) {
          case FEMALE -> "F";
          case MALE -> "M";
          case UNSPECIFIED -> "X";
        },
        zone.dateOfExpiry().toString(),
        Arrays.stream(MrzField.values())
            .filter(field -> zone.check(field) != FieldCheck.NOT_IN_FORMAT)
            .map(
                field ->
                    new Field(
                        field, zone.printed(field), zone.check(field).result(), zone.check(field)))
            .toList());
  }
}
