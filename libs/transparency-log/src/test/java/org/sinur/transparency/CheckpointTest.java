package org.sinur.transparency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

  private static final String ORIGIN = "journal.example/authority-1";
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** A checkpoint that a public log signed and public witnesses cosigned on 23 May 2026. */
  private static final String PUBLISHED =
      """
      arche2025h1.staging.ct.transparency.dev
      1432088532
      U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

      — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
      — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
      — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
      — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
      — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
      — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
      """;

  private static final VerifierKey ARCHE =
      VerifierKey.parse(
          "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f");
  private static final VerifierKey REMORA =
      VerifierKey.parse("remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2");
  private static final VerifierKey STAGEMOLE =
      VerifierKey.parse(
          "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv");

  private final NoteSigner log = NoteSigner.author(ORIGIN, Keys.fresh());
  private final NoteSigner witness =
      NoteSigner.witness("witness.example/1", Keys.fresh(), InstantSource.fixed(NOW));
  private final Checkpoint checkpoint = new Checkpoint(ORIGIN, PlainTree.of(8).head(8), List.of());

  @Test
  void aPublishedCheckpointIsTrustedWithItsCosignatures() {
    var reading = read(PUBLISHED, ARCHE, REMORA, STAGEMOLE);
    var root = Hash.ofBase64("U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=");
    var at = Instant.ofEpochSecond(0x6a122120);
    assertThat(reading).isInstanceOf(CheckpointReading.Trusted.class);
    var trusted = (CheckpointReading.Trusted) reading;
    assertThat(trusted.checkpoint())
        .isEqualTo(new Checkpoint(ARCHE.name(), new TreeHead(1432088532, root), List.of()));
    assertThat(trusted.signatures())
        .containsExactly(
            new VerifiedSignature(ARCHE, null),
            new VerifiedSignature(REMORA, at),
            new VerifiedSignature(STAGEMOLE, at));
    assertThat(trusted.note()).hasToString(PUBLISHED);
  }

  @Test
  void aCosignatureOfWhichAnyBitIsChangedIsWrong() {
    var line = PUBLISHED.lines().filter(l -> l.contains("remora")).findFirst().orElseThrow();
    var base64 = line.substring(line.lastIndexOf(' ') + 1);
    byte[] bytes = CanonicalBase64.decode(base64);
    for (int bit = 32; bit < 8 * bytes.length; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThat(read(PUBLISHED.replace(base64, CanonicalBase64.encode(altered)), ARCHE, REMORA))
          .as("bit %s", bit)
          .isEqualTo(refused(NoteFault.WRONG_SIGNATURE));
    }
    for (int length : new int[] {5, 11, 12, 75, 77}) {
      var other = CanonicalBase64.encode(Arrays.copyOf(bytes, length));
      assertThat(read(PUBLISHED.replace(base64, other), ARCHE, REMORA))
          .isEqualTo(refused(NoteFault.WRONG_SIGNATURE));
    }
  }

  @Test
  void aCosignatureTellsATimeThatIsOne() {
    var keys = Keys.fresh();
    var key = new VerifierKey("w", SignatureType.COSIGNATURE, keys.getPublic());
    var note = checkpoint.sign(log).toString();
    for (long seconds : new long[] {Long.MIN_VALUE, -1, 0, 1L << 40, Long.MAX_VALUE}) {
      byte[] signed = SignatureType.cosigned(checkpoint.text(), seconds);
      byte[] timestamped =
          ByteBuffer.allocate(72)
              .putLong(seconds)
              .put(Ed25519.sign(keys.getPrivate(), signed))
              .array();
      assertThat(read(note + SignatureLine.of(key, timestamped) + "\n", log.key(), key))
          .as("time %s", seconds)
          .isInstanceOf(
              seconds < 0 || seconds == Long.MAX_VALUE
                  ? CheckpointReading.Refused.class
                  : CheckpointReading.Trusted.class);
    }
  }

  @Test
  void whatALogSignsAndAWitnessCosignsIsTrusted() {
    var note = checkpoint.sign(log).with(witness);
    assertThat(note.text())
        .isEqualTo(ORIGIN + "\n8\n" + checkpoint.head().root().base64() + "\n")
        .isEqualTo(checkpoint.text());
    assertThat(read(note.toString(), log.key(), witness.key()))
        .isInstanceOfSatisfying(
            CheckpointReading.Trusted.class,
            trusted -> {
              assertThat(trusted.checkpoint()).isEqualTo(checkpoint);
              assertThat(trusted.signatures())
                  .containsExactly(
                      new VerifiedSignature(log.key(), null),
                      new VerifiedSignature(witness.key(), NOW));
            });
  }

  @Test
  void extensionsAreSignedAndReadBack() {
    var extended =
        new Checkpoint(ORIGIN, checkpoint.head(), List.of("b 2", "\u0633\u0646\u0648\u0631"));
    assertThat(read(extended.sign(log).toString(), log.key()))
        .isInstanceOfSatisfying(
            CheckpointReading.Trusted.class,
            trusted -> assertThat(trusted.checkpoint()).isEqualTo(extended));
  }

  @Test
  void theWitnessAloneIsNotEnough() {
    var byWitness = SignedNote.of(checkpoint.text(), witness).toString();
    assertThat(read(byWitness, log.key(), witness.key())).isEqualTo(refused(NoteFault.NOT_SIGNED));
  }

  @Test
  void aLogAndAWitnessWithOneKeyAreStillTwo() {
    var keys = Keys.fresh();
    var author = NoteSigner.author(ORIGIN, keys);
    var cosigner = NoteSigner.witness(ORIGIN, keys, InstantSource.fixed(NOW));
    var cosigned = SignedNote.of(checkpoint.text(), cosigner).toString();
    assertThat(read(cosigned, author.key(), cosigner.key()))
        .isEqualTo(refused(NoteFault.NOT_SIGNED));
  }

  @Test
  void aCheckpointOfAnotherLogIsRefusedWhoeverSignedIt() {
    var other = new Checkpoint("journal.example/authority-2", checkpoint.head(), List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> other.sign(log));
    assertThat(read(SignedNote.of(other.text(), log).toString(), log.key()))
        .isEqualTo(refused(NoteFault.OTHER_ORIGIN));
    var others = NoteSigner.author(other.origin(), Keys.fresh());
    assertThat(read(other.sign(others).toString(), log.key()))
        .isEqualTo(refused(NoteFault.NOT_SIGNED));
  }

  @Test
  void whatIsNoNoteIsNoCheckpoint() {
    assertThat(read(checkpoint.text(), log.key())).isEqualTo(refused(NoteFault.MALFORMED));
  }

  @Test
  void aWitnessSignsNothingButCheckpoints() {
    assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.of("a\n", witness));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORIGIN\n8\nROOT",
        "ORIGIN\n8\n",
        "ORIGIN\n8\n\nROOT\n",
        "\n8\nROOT\n",
        "ORIGIN\n08\nROOT\n",
        "ORIGIN\n+8\nROOT\n",
        "ORIGIN\n-8\nROOT\n",
        "ORIGIN\n8 \nROOT\n",
        "ORIGIN\n 8\nROOT\n",
        "ORIGIN\n8.0\nROOT\n",
        "ORIGIN\n0x8\nROOT\n",
        "ORIGIN\n\u0668\nROOT\n",
        "ORIGIN\n\nROOT\n",
        "ORIGIN\n00\nROOT\n",
        "ORIGIN\n0\nROOT\n",
        "ORIGIN\n9223372036854775808\nROOT\n",
        "ORIGIN\n18446744073709551616\nROOT\n",
        "ORIGIN\n8\nROOT=\n",
        "ORIGIN\n8\nROOT \n",
        "ORIGIN\n8\nAAAA\n",
        "ORIGIN\n8\nROOT\n\n",
        "ORIGIN\n8\nROOT\na\n\nb\n",
        "ORIGIN\n8\nROOT\n\na\n"
      })
  void aTextOfAnotherFormIsNoCheckpoint(String form) {
    var text = form.replace("ORIGIN", ORIGIN).replace("ROOT", checkpoint.head().root().base64());
    assertThat(Checkpoint.parse(text)).isEmpty();
    if (NoteText.isText(text)) {
      assertThat(read(SignedNote.of(text, log).toString(), log.key()))
          .isEqualTo(refused(NoteFault.NOT_A_CHECKPOINT));
    }
  }

  @Test
  void theLargestSizeAndTheEmptyTreeAreCheckpoints() {
    var largest = new Checkpoint(ORIGIN, UniformTree.head(Long.MAX_VALUE), List.of());
    var empty = new Checkpoint(ORIGIN, TreeHead.EMPTY, List.of());
    assertThat(Checkpoint.parse(largest.text())).contains(largest);
    assertThat(Checkpoint.parse(empty.text())).contains(empty);
    assertThat(empty.text())
        .isEqualTo(ORIGIN + "\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a\nb", "a\tb", "\ud800"})
  void whatIsNoLineIsNeitherOriginNorExtension(String line) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checkpoint(line, TreeHead.EMPTY, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checkpoint(ORIGIN, TreeHead.EMPTY, List.of("a", line)));
  }

  private static CheckpointReading read(String note, VerifierKey log, VerifierKey... witnesses) {
    return Checkpoint.read(note.getBytes(UTF_8), log, List.of(witnesses));
  }

  private static CheckpointReading refused(NoteFault fault) {
    return new CheckpointReading.Refused(fault);
  }
}
