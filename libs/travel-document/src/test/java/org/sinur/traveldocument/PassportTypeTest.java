package org.sinur.traveldocument;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PassportTypeTest {

  @Test
  void everyCodeOfDoc9303Part4HasItsType() {
    assertThat(SharedData.mrz("icao9303_p4_document_codes.csv"))
        .hasSameSizeAs(PassportType.values())
        .allSatisfy(
            row ->
                assertThat(PassportType.of(row.get("code")))
                    .hasValueSatisfying(
                        type -> assertThat(type.documentCode()).isEqualTo(row.get("code"))));
  }

  @Test
  void anOldCodeNamesNoType() {
    assertThat(PassportType.of("P")).isEmpty();
    assertThat(PassportType.of("PN")).isEmpty();
    assertThat(PassportType.of("ID")).isEmpty();
  }
}
