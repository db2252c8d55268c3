package org.sinur.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawPathTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a",
        "/a/",
        "/a.b/c..d",
        "/.well-known/x",
        "/crossings/6f1a-1",
        "/%D8%A8",
        "/a=b,c@d:e"
      })
  void aPathWithOneReadingIsPlain(String path) {
    assertThat(RawPath.plain(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "*",
        "//",
        "/a//b",
        "/.",
        "/..",
        "/a/../b",
        "/a/..",
        "/./a",
        "/%2e",
        "/%2E%2e/a",
        "/a%2Fb",
        "/a%5Cb",
        "/a\\b",
        "/a;b",
        "/a%3bb",
        "/a%00",
        "/a%0d%0a",
        "/a%7f",
        "/a%25b",
        "/%",
        "/%4",
        "/%zz",
        "/a b",
        "/ü",
        "/a?b",
        "/a#b",
        "/<a>"
      })
  void aPathWithTwoReadingsIsNot(String path) {
    assertThat(RawPath.plain(path)).isFalse();
  }

  @Test
  void aPathWithoutEndIsNot() {
    assertThat(RawPath.plain("/a".repeat(2_000))).isFalse();
  }
}
