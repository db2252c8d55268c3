package org.sinur.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {

  @Test
  void anOriginIsTakenApart() {
    var url = PublicUrl.of("https://sinur.example:8443");
    assertThat(url.secure()).isTrue();
    assertThat(url.authority()).isEqualTo("sinur.example:8443");
    assertThat(url.isOrigin("https://sinur.example:8443")).isTrue();
    assertThat(url.isOrigin("https://sinur.example")).isFalse();
    assertThat(url.isOrigin("null")).isFalse();
    assertThat(url.isOrigin(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"sinur.example", "https://sinur.example/", "https://sinur.example/x", "ftp://a"})
  void anythingElseIsRefusedByTheNameOfTheSetting(String url) {
    assertThatThrownBy(() -> PublicUrl.of(url)).hasMessageContaining("sinur.public-url");
  }
}
