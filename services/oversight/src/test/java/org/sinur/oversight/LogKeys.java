package org.sinur.oversight;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import org.sinur.testsupport.TestServers;

/** A fresh key for the log under test, a real realm, and a folder for copies of its checkpoints. */
public final class LogKeys implements QuarkusTestResourceLifecycleManager {

  /** The folder of the copies. */
  public static final Path COPIES =
      Path.of(System.getProperty("java.io.tmpdir"), "log-copies-" + ProcessHandle.current().pid());

  @Override
  public Map<String, String> start() {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      var base64 = Base64.getEncoder();
      return Map.of(
          "log.private-key", base64.encodeToString(pair.getPrivate().getEncoded()),
          "log.public-key", base64.encodeToString(pair.getPublic().getEncoded()),
          "log.copies", COPIES.toString(),
          "realm.url", TestServers.realm(),
          "realm.secret", TestServers.PASSWORD);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void stop() {
    if (!Files.exists(COPIES)) {
      return;
    }
    try (var files = Files.walk(COPIES)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
