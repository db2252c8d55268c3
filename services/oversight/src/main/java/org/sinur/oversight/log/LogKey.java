package org.sinur.oversight.log;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.NoteSigner;
import org.sinur.transparency.SignedNote;
import org.sinur.transparency.VerifierKey;

/** The key of the log. A service that has none, or two that are no pair, does not start. */
@Singleton
class LogKey {

  private static final Base64.Decoder BASE64 = Base64.getDecoder();

  private final NoteSigner signer;

  LogKey(LogConfig config) {
    signer = NoteSigner.author(config.origin(), keys(config));
    // Two keys that are no pair are refused at the first signature: better now than then.
    var _ = SignedNote.of("A word to try the key\n", signer);
  }

  private static KeyPair keys(LogConfig config) {
    try {
      var keys = KeyFactory.getInstance("Ed25519");
      return new KeyPair(
          keys.generatePublic(new X509EncodedKeySpec(BASE64.decode(config.publicKey()))),
          keys.generatePrivate(new PKCS8EncodedKeySpec(BASE64.decode(config.privateKey()))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      // The cause could quote the key.
      throw new IllegalStateException("log.private-key or log.public-key is no key of Ed25519");
    }
  }

  /** What verifies the log's signatures. */
  VerifierKey verifier() {
    return signer.key();
  }

  /** The checkpoint, signed by the log. */
  SignedNote sign(Checkpoint checkpoint) {
    return checkpoint.sign(signer);
  }
}
