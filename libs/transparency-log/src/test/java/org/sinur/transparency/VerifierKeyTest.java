package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

  private static final String PETER =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @ParameterizedTest
  @CsvSource({
    "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, PeterNeumann, ED25519",
    "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop, EnochRoot, ED25519",
    "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k,"
        + " example.com/foo, ED25519",
    "TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6, TEST, ED25519",
    "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2,"
        + " remora.n621.de, COSIGNATURE"
  })
  void keysThatOthersPublishedAreReadAndWrittenAlike(String text, String name, SignatureType type) {
    var key = VerifierKey.parse(text);
    assertThat(key.name()).isEqualTo(name);
    assertThat(key.type()).isEqualTo(type);
    assertThat(key).hasToString(text).isEqualTo(VerifierKey.parse(text));
  }

  @Test
  void noPartOfAKeyIsAKey() {
    for (int from = 0; from <= PETER.length(); from++) {
      for (int to = from; to <= PETER.length(); to++) {
        if (to - from < PETER.length()) {
          refuses(PETER.substring(from, to));
        }
      }
    }
  }

  @Test
  void aKeyOfWhichACharacterIsAnotherIsRefused() {
    for (int at = 0; at < PETER.length(); at++) {
      for (char other : new char[] {(char) (PETER.charAt(at) + 1), '+', '=', ' ', '\n', 'A', 'C'}) {
        if (other != PETER.charAt(at)) {
          refuses(PETER.substring(0, at) + other + PETER.substring(at + 1));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // a key of the wrong length and a type that is not known, both with the right id
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+",
        "PeterNeumann+c74f20a3+AQ=="
      })
  void otherTextsAreNoKeys(String text) {
    refuses(text);
  }

  @Test
  void bytesThatAreNoPointOfTheCurveAreNoKey() {
    for (int y : new int[] {2, 7, 0xff}) {
      var bytes = new byte[32];
      Arrays.fill(bytes, (byte) (y == 0xff ? y : 0));
      bytes[0] = (byte) y;
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Ed25519.decode(bytes))
          .withMessage("No public key of Ed25519 has these bytes");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a+b",
        "a\nb",
        "a\tb",
        "a\u00a0b",
        "a\u0085b",
        "a\u2028b",
        "\u3000",
        "a\u0000",
        "\ud800"
      })
  void aNameWithASpaceAPlusOrAControlCharacterIsRefused(String name) {
    var publicKey = VerifierKey.parse(PETER).publicKey();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerifierKey(name, SignatureType.ED25519, publicKey));
  }

  @Test
  void aNameMayBeOfAnyScript() {
    var key =
        new VerifierKey(
            "\u0633\u0646\u0648\u0631/1",
            SignatureType.COSIGNATURE,
            VerifierKey.parse(PETER).publicKey());
    assertThat(VerifierKey.parse(key.toString())).isEqualTo(key);
  }

  @Test
  void theSameKeyOfAnotherNameOrTypeHasAnotherId() {
    var peter = VerifierKey.parse(PETER);
    assertThat(peter.id()).isEqualTo(0xc74f20a3);
    assertThat(new VerifierKey("Peter", SignatureType.ED25519, peter.publicKey()).id())
        .isNotEqualTo(peter.id());
    assertThat(new VerifierKey(peter.name(), SignatureType.COSIGNATURE, peter.publicKey()).id())
        .isNotEqualTo(peter.id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed448", "X25519", "EC"})
  void aKeyOfAnotherAlgorithmIsRefused(String algorithm) throws Exception {
    PublicKey other = KeyPairGenerator.getInstance(algorithm).generateKeyPair().getPublic();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VerifierKey("a", SignatureType.ED25519, other))
        .withMessage("The key is not a public key of Ed25519");
  }

  private static void refuses(String text) {
    assertThatIllegalArgumentException().as(text).isThrownBy(() -> VerifierKey.parse(text));
  }
}
