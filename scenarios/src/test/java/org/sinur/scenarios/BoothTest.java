package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.testsupport.TestServers;

/** The console in a real browser; its own tests are beside it, in gateway/console/e2e. */
@Order(2)
class BoothTest {

  @Test
  void theBoothWorksInARealBrowser() throws IOException, InterruptedException {
    var report = TestServers.root().resolve("scenarios/target/booth.txt");
    var tests =
        new ProcessBuilder("npx", "--no-install", "playwright", "test")
            .directory(TestServers.root().resolve("gateway/console").toFile())
            .redirectErrorStream(true)
            .redirectOutput(report.toFile());
    tests.environment().put("SINUR_URL", Suite.running().url());
    var running = tests.start();
    assertThat(running.waitFor(15, TimeUnit.MINUTES)).isTrue();
    assertThat(running.exitValue()).as(Files.readString(report)).isZero();
  }
}
