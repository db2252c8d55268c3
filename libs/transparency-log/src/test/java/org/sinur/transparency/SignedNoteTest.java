package org.sinur.transparency;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes, first of all those of the package {@code golang.org/x/mod/sumdb/note} and its tests. */
class SignedNoteTest {

  private static final String TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;
  private static final String PETERS =
      "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
  private static final String ENOCHS =
      "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

  private static final VerifierKey PETER =
      VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
  private static final VerifierKey ENOCH =
      VerifierKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");

  private static final NoteSigner PETER_SIGNS =
      NoteSigner.author(
          "PeterNeumann",
          new KeyPair(
              PETER.publicKey(),
              Keys.ofSeed(
                  Arrays.copyOfRange(
                      Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"),
                      1,
                      33))));

  @Test
  void thePublishedExampleIsTrusted() {
    assertThat(read(TEXT + "\n" + PETERS, PETER)).isEqualTo(trusted(PETER));
  }

  @Test
  void theExampleOfTheSpecificationIsTrusted() {
    var key =
        VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    var note =
        """
        This is an example message.

        — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
        """;
    assertThat(read(note, key)).isEqualTo(List.of("This is an example message.\n", List.of(key)));
  }

  @Test
  void whatIsSignedIsThePublishedExample() {
    assertThat(SignedNote.of(TEXT, PETER_SIGNS)).hasToString(TEXT + "\n" + PETERS);
  }

  @Test
  void signaturesOfUnknownKeysCountForNothing() {
    var note = TEXT + "\n" + PETERS + ENOCHS;
    assertThat(read(note, PETER)).isEqualTo(trusted(PETER));
    assertThat(read(note, ENOCH)).isEqualTo(trusted(ENOCH));
    assertThat(read(note, ENOCH, PETER)).isEqualTo(trusted(PETER, ENOCH));
    assertThat(read(note)).isEqualTo(NoteFault.NOT_SIGNED);
    assertThat(read(TEXT + "\n" + ENOCHS, PETER)).isEqualTo(NoteFault.NOT_SIGNED);
  }

  @Test
  void aSignatureThatSharesOnlyNameOrIdWithAKnownKeyIsIgnored() {
    var otherId = PETERS.replace("x08g", "x08h");
    var otherName = PETERS.replace("PeterNeumann", "Peter");
    assertThat(read(TEXT + "\n" + otherId, PETER)).isEqualTo(NoteFault.NOT_SIGNED);
    assertThat(read(TEXT + "\n" + otherName, PETER)).isEqualTo(NoteFault.NOT_SIGNED);
    assertThat(read(TEXT + "\n" + otherId + PETERS + otherName, PETER)).isEqualTo(trusted(PETER));
  }

  @Test
  void oneWrongSignatureOfAKnownKeyRefusesTheNote() {
    var wrong = ENOCHS.replace("rwz+eBzm", "rwz+eBzn");
    assertThat(read(TEXT + "\n" + PETERS + wrong, PETER, ENOCH))
        .isEqualTo(NoteFault.WRONG_SIGNATURE);
    assertThat(read(TEXT + "\n" + PETERS + wrong, PETER)).isEqualTo(trusted(PETER));
  }

  @Test
  void aKnownKeySignsOnceAndAnUnknownOneHoweverOften() {
    assertThat(read(TEXT + "\n" + PETERS + PETERS, PETER)).isEqualTo(NoteFault.SIGNED_TWICE);
    assertThat(read(TEXT + "\n" + PETERS + ENOCHS + ENOCHS, PETER)).isEqualTo(trusted(PETER));
  }

  @Test
  void anyBitOfTheTextOrTheSignatureMakesADifference() {
    byte[] note = (TEXT + "\n" + PETERS).getBytes(UTF_8);
    for (int bit = 0; bit < 8 * note.length; bit++) {
      byte[] altered = note.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(SignedNote.read(altered, List.of(PETER)))
          .as("bit %s", bit)
          .isInstanceOf(NoteReading.Refused.class);
    }
  }

  @Test
  void aSignatureOfAnotherLengthIsWrong() {
    byte[] bytes = Base64.getDecoder().decode(PETERS.substring(15, PETERS.length() - 1));
    for (int length = 5; length <= 200; length++) {
      var line =
          new SignatureLine("PeterNeumann", CanonicalBase64.encode(Arrays.copyOf(bytes, length)));
      assertThat(read(TEXT + "\n" + line + "\n", PETER))
          .as("%s bytes", length)
          .isEqualTo(length == 68 ? trusted(PETER) : NoteFault.WRONG_SIGNATURE);
    }
  }

  @Test
  void aNoteOfAnotherFormIsMalformed() {
    for (var note :
        List.of(
            "",
            "\n",
            "\n\n",
            TEXT,
            TEXT + "\n",
            PETERS,
            "\n" + PETERS,
            TEXT + PETERS,
            TEXT + "\n" + PETERS + "\n",
            TEXT + "\n" + PETERS.strip(),
            TEXT + "\n" + PETERS + "Unexpected line.\n",
            TEXT + "\n" + PETERS + " " + ENOCHS,
            TEXT + "\n" + PETERS.replace("— ", "- "),
            TEXT + "\n" + PETERS.replace("— ", "—"),
            TEXT + "\n" + PETERS.replace("— ", "—  "),
            TEXT + "\n" + PETERS.replace("— ", "— Bad "),
            TEXT + "\n" + PETERS.replace("— ", "— a+"),
            TEXT + "\n" + PETERS.replace("PeterNeumann ", ""),
            TEXT + "\n" + PETERS.replace("PeterNeumann", "Peter\u00a0Neumann"),
            TEXT + "\n" + PETERS.replace("PeterNeumann", ""),
            TEXT + "\n" + PETERS.replace("=\n", "\n"),
            TEXT + "\n" + PETERS.replace("AM=\n", "AN=\n"),
            TEXT + "\n" + PETERS.replace("=\n", "= \n"),
            TEXT + "\n" + PETERS + "— EnochRoot rwz+eA==\n",
            TEXT + "\n" + PETERS + "— EnochRoot \n",
            TEXT + "\n" + PETERS + "— \n",
            "\u0001" + TEXT + "\n" + PETERS,
            "\t" + TEXT + "\n" + PETERS,
            (TEXT + "\n" + PETERS).replace("\n", "\r\n"),
            TEXT + "\n" + PETERS.replace("\n", "\r\n"),
            TEXT + "\n" + PETERS.replace("Neumann", "\u001fNeumann"))) {
      assertThat(read(note, PETER)).as(note).isEqualTo(NoteFault.MALFORMED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00ff", "\u00c0\u00af", "\u00ed\u00a0\u0080", "\u00c3"})
  void aNoteThatIsNotUtf8IsMalformed(String bytes) {
    byte[] text = bytes.getBytes(ISO_8859_1);
    byte[] note = Arrays.copyOf(text, text.length + (TEXT + "\n" + PETERS).getBytes(UTF_8).length);
    byte[] rest = (TEXT + "\n" + PETERS).getBytes(UTF_8);
    System.arraycopy(rest, 0, note, text.length, rest.length);
    assertThat(SignedNote.read(note, List.of(PETER)))
        .isEqualTo(new NoteReading.Refused(NoteFault.MALFORMED));
  }

  @Test
  void aNoteHasAtMostSoManySignaturesAndBytes() {
    var others =
        IntStream.range(0, 99)
            .mapToObj(i -> ENOCHS.replace("EnochRoot", "Enoch" + i))
            .collect(Collectors.joining());
    assertThat(read(TEXT + "\n" + others + PETERS, PETER)).isEqualTo(trusted(PETER));
    assertThat(read(TEXT + "\n" + others + ENOCHS + PETERS, PETER)).isEqualTo(NoteFault.TOO_LONG);

    var full = SignedNote.of("a".repeat(SignedNote.MAX_BYTES - 124) + "\n", PETER_SIGNS);
    int room = SignedNote.MAX_BYTES - full.bytes().length;
    var longest = SignedNote.of("a".repeat(SignedNote.MAX_BYTES - 124 + room) + "\n", PETER_SIGNS);
    assertThat(longest.bytes()).hasSize(SignedNote.MAX_BYTES);
    assertThat(read(longest.toString(), PETER)).isEqualTo(List.of(longest.text(), List.of(PETER)));
    assertThat(read("a" + longest, PETER)).isEqualTo(NoteFault.TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "a\n",
        "a\n\nb\n",
        "a\n\n\n",
        "— a b\n",
        "\u0633\u0646\u0648\u0631 \u2028\n"
      })
  void theTextMayHaveEmptyLinesAndAnyScript(String text) {
    var note = SignedNote.of(text, PETER_SIGNS);
    assertThat(note.text()).isEqualTo(text);
    assertThat(read(note.toString(), PETER)).isEqualTo(List.of(text, List.of(PETER)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a\n ", "a\tb\n", "a\r\n", "a\u0000\n", "\ud800\n"})
  void whatIsNoTextIsNotSigned(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.of(text, PETER_SIGNS));
  }

  @Test
  void anotherSignatureComesLastAndReplacesThatOfTheSameKey() {
    var enoch = NoteSigner.author("Enoch", Keys.fresh());
    var note = SignedNote.of(TEXT, PETER_SIGNS).with(enoch);
    assertThat(read(note.toString(), PETER, enoch.key())).isEqualTo(trusted(PETER, enoch.key()));
    assertThat(read(note.with(PETER_SIGNS).toString(), PETER, enoch.key()))
        .isEqualTo(trusted(enoch.key(), PETER));
    var read = SignedNote.read((TEXT + "\n" + PETERS + ENOCHS).getBytes(UTF_8), List.of(PETER));
    assertThat(((NoteReading.Trusted) read).note().with(enoch).toString())
        .startsWith(TEXT + "\n" + PETERS + ENOCHS + "— Enoch ");
  }

  @Test
  void aPrivateKeyOfAnotherPairSignsNothing() {
    var mixed = new KeyPair(Keys.fresh().getPublic(), Keys.fresh().getPrivate());
    var signer = NoteSigner.author("a", mixed);
    assertThatIllegalStateException().isThrownBy(() -> SignedNote.of(TEXT, signer));
  }

  /** The fault, or the text and whose signatures it has. */
  private static Object read(String note, VerifierKey... known) {
    return switch (SignedNote.read(note.getBytes(UTF_8), List.of(known))) {
      case NoteReading.Refused(var fault) -> fault;
      case NoteReading.Trusted(var read, var signatures) -> {
        assertThat(read.toString()).isEqualTo(note);
        assertThat(signatures).extracting(VerifiedSignature::at).containsOnlyNulls();
        yield List.of(read.text(), signatures.stream().map(VerifiedSignature::key).toList());
      }
    };
  }

  private static Object trusted(VerifierKey... keys) {
    return List.of(TEXT, List.of(keys));
  }
}
