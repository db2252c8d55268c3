package org.sinur.cli.stack;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
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

  /** The key pair of this name, to sign with. */
  synchronized SigningKeys signingKeys(String name) {
    var privateKey = kept.getProperty(name + "-private");
    if (privateKey == null) {
      try {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        kept.setProperty(name + "-private", base64(pair.getPrivate()));
        kept.setProperty(name + "-public", base64(pair.getPublic()));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every Java has Ed25519", e);
      }
      save();
    }
    return new SigningKeys(kept.getProperty(name + "-private"), kept.getProperty(name + "-public"));
  }

  /**
   * A key pair of Ed25519.
   *
   * @param privateKey PKCS #8, base64
   * @param publicKey X.509, base64
   */
  record SigningKeys(String privateKey, String publicKey) {}

  private static String base64(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
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
