package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.testsupport.TestServers;

/** The Kubernetes base is what the build generates, and renders where kubectl is at hand. */
@Order(0)
class KubernetesTest {

  @Test
  void theBaseIsWhatTheBuildGenerates() throws IOException, InterruptedException {
    var check =
        new ProcessBuilder("/bin/sh", TestServers.root().resolve("k8s/check.sh").toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
  }
}
