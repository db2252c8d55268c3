package org.sinur.cli.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import org.sinur.cli.CommandFailure;

/**
 * Passwords and keys of a suite on one machine: made up when first needed, kept in a file that only
 * its owner can read, and gone with the data.
 */
public final class Secrets {

  private static final int BYTES = 24;

  private final Path file;
  private final Properties kept = new Properties();
  private final SecureRandom random = new SecureRandom();

  Secrets(Path home) {
    this.file = home.resolve("secrets.properties");
    try {
      if (Files.exists(file)) {
        kept.load(new StringReader(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  /** The secret of this name. */
  public synchronized String get(String name) {
    var secret = kept.getProperty(name);
    if (secret != null) {
      return secret;
    }
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    kept.setProperty(name, HexFormat.of().formatHex(bytes));
    save();
    return kept.getProperty(name);
  }

  private void save() {
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try {
      Files.createDirectories(file.getParent());
      var partial = Files.createTempFile(file.getParent(), "secrets", "", mode);
      try (var writer = Files.newBufferedWriter(partial)) {
        kept.store(writer, "Secrets of this machine's suite; not for anybody else");
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
