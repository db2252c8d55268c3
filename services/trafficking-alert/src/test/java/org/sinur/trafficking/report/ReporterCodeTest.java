package org.sinur.trafficking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReporterCodeTest {

  private static final ReporterCode CODE = new ReporterCode("7K3F9-Q2M4T-XB01A-ZZ9Y8");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7K3F9-Q2M4T-XB01A-ZZ9Y8",
        "7k3f9 q2m4t xb01a zz9y8",
        "7k3f9q2m4txbOIazz9y8",
        "7K3F-9Q2M-4TXB-0LAZ-Z9Y8"
      })
  void aCodeIsTheSameHoweverItIsTyped(String typed) {
    assertThat(new ReporterCode(typed)).isEqualTo(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7K3F9",
        "7K3F9-Q2M4T-XB01A-ZZ9Y",
        "7K3F9-Q2M4T-XB01A-ZZ9YU",
        "7K3F9'Q2M4T;--"
      })
  void whatCannotBeACodeIsNone(String typed) {
    assertThatThrownBy(() -> new ReporterCode(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theIdOfAReportFollowsFromItsCodeAndSaysNothingOfIt() {
    var id = CODE.reportId();
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id).isEqualTo(new ReporterCode("7k3f9q2m4txb01azz9y8").reportId());
    assertThat(id).isNotEqualTo(new ReporterCode("7K3F9-Q2M4T-XB01A-ZZ9Y9").reportId());
    assertThat(CODE).hasToString("ReporterCode");
  }
}
