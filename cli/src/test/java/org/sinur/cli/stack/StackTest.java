package org.sinur.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sinur.cli.CommandFailure;

class StackTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void aPortThatIsTakenIsNamedWithWhoNeedsItAndNothingIsStarted() throws IOException {
    try (var other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      var offset = other.getLocalPort() - new Addresses(0).gateway();
      assertThatThrownBy(() -> stack(offset).start(Progress.SILENT))
          .isInstanceOf(CommandFailure.class)
          .hasMessageContaining("Port " + other.getLocalPort())
          .hasMessageContaining("gateway")
          .hasMessageContaining("SINUR_PORT_OFFSET");
      assertThat(stack(offset).parts()).allMatch(part -> part.process().isEmpty());
    }
  }

  @Test
  void whatHasNotBeenBuiltIsSaid() {
    assertThatThrownBy(() -> stack(45_000).start(Progress.SILENT))
        .hasMessageContaining("./sinur build");
  }

  @Test
  void noTwoPartsShareAPort() {
    var ports = new Addresses(0).all();
    assertThat(new HashSet<>(ports)).hasSameSizeAs(ports);
  }

  @Test
  void secretsAreMadeOnceAndForTheirOwnerOnly() throws IOException {
    var secret = new Secrets(folder).get("gateway");
    assertThat(secret)
        .hasSizeGreaterThanOrEqualTo(32)
        .isNotEqualTo(new Secrets(folder).get("postgres"));
    assertThat(new Secrets(folder).get("gateway")).isEqualTo(secret);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void theLineThatSaysWhatWentWrongIsFound() throws IOException {
    var log = folder.resolve("x.log");
    Files.writeString(log, "old ERROR before\n");
    var from = Logs.size(log);
    Files.writeString(log, "old ERROR before\nINFO fine\nERROR no space left\n\tat a.b.C\n");
    assertThat(Logs.trouble(log, from)).startsWith("ERROR no space left");
  }

  private Stack stack(int offset) {
    return new Stack(
        folder,
        folder.resolve("home"),
        new Addresses(offset),
        Stack.Lifetime.THROWN_AWAY,
        Duration.ofSeconds(5));
  }
}
