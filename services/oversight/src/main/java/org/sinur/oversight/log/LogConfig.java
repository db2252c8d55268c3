package org.sinur.oversight.log;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Which log this is, and with what it is signed. */
@ConfigMapping(prefix = "log")
interface LogConfig {

  /** Which log it is: the first line of each checkpoint and the name of its key. */
  String origin();

  /** The private key: Ed25519, PKCS #8, base64. */
  String privateKey();

  /** The public key of the same pair: X.509, base64. */
  String publicKey();

  /** How often it is looked whether there is something to sign. */
  String signedEvery();

  /** Where each checkpoint is copied to. */
  Path copies();
}
