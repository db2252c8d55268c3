package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {

  private static final String HEX =
      "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
  private static final String BASE64 = "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c=";

  @Test
  void itsTextsAreReadBack() {
    var hash = Hash.ofHex(HEX);
    assertThat(hash.hex()).isEqualTo(HEX).isEqualTo(hash.toString());
    assertThat(hash.base64()).isEqualTo(BASE64);
    assertThat(Hash.ofBase64(BASE64)).isEqualTo(hash).hasSameHashCodeAs(hash);
    assertThat(Hash.of(hash.bytes())).isEqualTo(hash);
  }

  @Test
  void hashesAreEqualWhereEveryBitIs() {
    var hash = Hash.ofHex(HEX);
    assertThat(hash).isNotEqualTo(HEX);
    for (int bit = 0; bit < 8 * Hash.BYTES; bit++) {
      assertThat(Altered.bit(hash, bit)).as("bit %s", bit).isNotEqualTo(hash);
    }
  }

  @Test
  void itsBytesAreTheCallersToChange() {
    var hash = Hash.ofHex(HEX);
    hash.bytes()[0] = 0;
    assertThat(hash.hex()).isEqualTo(HEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c",
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8d=",
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh-QQt4YwoJz8c=",
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8c= ",
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJzw==",
        "lqKW0iTyhcZ77pPDD4owkVfw2qNdxbh+QQt4YwoJz8cA"
      })
  void base64OfAnotherFormOrLengthIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofBase64(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cf",
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7c7",
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfcg"
      })
  void hexOfAnotherFormOrLengthIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Hash.ofHex(text));
  }
}
