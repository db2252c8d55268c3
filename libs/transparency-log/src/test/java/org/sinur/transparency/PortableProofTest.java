package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortableProofTest {

  private static final String HASH = "gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=";
  private static final String NOTE =
      "example.com/log\n109482\n" + HASH + "\n\n— example.com/log x\n";

  @Test
  void itIsWrittenAsTheSpecificationHasIt() {
    var proof =
        new PortableProof("abc", new InclusionProof(73894, List.of(Hash.ofBase64(HASH))), NOTE);
    assertThat(proof.text())
        .isEqualTo("c2sp.org/tlog-proof@v1\nextra YWJj\nindex 73894\n" + HASH + "\n\n" + NOTE);
    assertThat(PortableProof.parse(proof.text())).contains(proof);
  }

  @Test
  void aProofWithoutHashesAndWithoutMoreIsOneToo() {
    var proof = new PortableProof(null, new InclusionProof(0, List.of()), NOTE);
    assertThat(proof.text()).isEqualTo("c2sp.org/tlog-proof@v1\nindex 0\n\n" + NOTE);
    assertThat(PortableProof.parse(proof.text())).contains(proof);
  }

  @Test
  void anEmptyExtraIsNotTheSameAsNone() {
    var proof = new PortableProof("", new InclusionProof(0, List.of()), NOTE);
    assertThat(PortableProof.parse(proof.text())).contains(proof);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "c2sp.org/tlog-proof@v1",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nnote\n",
        "c2sp.org/tlog-proof@v1\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex 01\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex 9999999999999999999\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex 0 \n\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nnot a hash\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nYWJj\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nextra YWJ=\nindex 0\n\nnote\n",
        "c2sp.org/tlog-proof@v1\nextra /w==\nindex 0\n\nnote\n",
        "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nnote\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra YWJj\n\nnote\n"
      })
  void whatIsNoProofIsNone(String text) {
    assertThat(PortableProof.parse(text)).isEmpty();
  }

  @Test
  void noMoreHashesAreReadThanAnyTreeIsHigh() {
    var lines = (HASH + "\n").repeat(64);
    assertThat(PortableProof.parse("c2sp.org/tlog-proof@v1\nindex 0\n" + lines + "\nnote\n"))
        .isEmpty();
  }
}
