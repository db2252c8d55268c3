package org.sinur.traveldocument.mrz;

import java.util.List;
import java.util.Optional;

/**
 * A cell of mrz_samples.csv that expects what Doc 9303 does not say.
 *
 * @param ours what this reader answers instead
 */
record KnownDisagreement(String id, String column, String ours, String reason) {

  private static final String FRENCH =
      "line 2 carries given names where a TD2 has the date of birth: a French identity card";
  private static final String REPAIRED =
      "the suite guesses letters for numerals and the reverse; no digit proves the guess, so the"
          + " zone is read as it stands and the field is refuted";
  private static final String MISREAD_FRENCH =
      "a French identity card whose IDFRA came out as 1DFRA: nothing tells it from a TD2, every"
          + " digit of which is refuted";
  private static final String REPEATED =
      "the suite repeats the end of a long number as optional data; it is part of the number";

  static final List<KnownDisagreement> ALL =
      List.of(
          new KnownDisagreement("mrz-034", "format", "FRENCH_IDENTITY_CARD", FRENCH),
          new KnownDisagreement("mrz-165", "nationality", "", REPAIRED),
          new KnownDisagreement("mrz-252", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-254", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-261", "documentCode", "1D", MISREAD_FRENCH),
          new KnownDisagreement("mrz-261", "surname", "TE5T NAME", MISREAD_FRENCH),
          new KnownDisagreement("mrz-261", "givenNames", "0CHE02", MISREAD_FRENCH),
          new KnownDisagreement("mrz-261", "documentNumber", "I7I0GVA12", MISREAD_FRENCH),
          new KnownDisagreement("mrz-261", "birthDate", "<<<<<<", MISREAD_FRENCH),
          new KnownDisagreement("mrz-261", "sex", "U", MISREAD_FRENCH),
          new KnownDisagreement("mrz-266", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-267", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-270", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-272", "surname", "5M1TH", REPAIRED),
          new KnownDisagreement("mrz-272", "givenNames", "J0HN AL8ERT", REPAIRED),
          new KnownDisagreement("mrz-272", "birthDate", "<<<<<<", REPAIRED),
          new KnownDisagreement("mrz-272", "expiryDate", "<<<<<<", REPAIRED),
          new KnownDisagreement("mrz-273", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-274", "optional1", "", REPEATED),
          new KnownDisagreement("mrz-275", "surname", "ERIK55ON", REPAIRED),
          new KnownDisagreement("mrz-275", "givenNames", "ANNA MAR1A", REPAIRED),
          new KnownDisagreement("mrz-275", "birthDate", "<<<<<<", REPAIRED),
          new KnownDisagreement("mrz-275", "expiryDate", "<<<<<<", REPAIRED),
          new KnownDisagreement("mrz-279", "surname", "ERIK55ON", REPAIRED),
          new KnownDisagreement("mrz-279", "givenNames", "ANNA MAR1A", REPAIRED),
          new KnownDisagreement("mrz-279", "birthDate", "<<<<<<", REPAIRED),
          new KnownDisagreement("mrz-279", "expiryDate", "<<<<<<", REPAIRED));

  static Optional<KnownDisagreement> of(String id, String column) {
    return ALL.stream()
        .filter(known -> known.id.equals(id) && known.column.equals(column))
        .findFirst();
  }
}
