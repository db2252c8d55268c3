package org.sinur.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A private key that never leaves its provider, as on a token of PKCS#11. */
class KeptKeyTest {

  private static final KeyPair ON_TOKEN = Keys.fresh();

  private final NoteSigner signer =
      NoteSigner.author("a", new KeyPair(ON_TOKEN.getPublic(), new Handle()));

  @AfterEach
  void removeTheToken() {
    Security.removeProvider("Token");
  }

  @Test
  void itSignsThroughItsProvider() {
    Security.addProvider(new Token());
    var note = SignedNote.of("text\n", signer);
    assertThat(SignedNote.read(note.bytes(), List.of(signer.key())))
        .isInstanceOf(NoteReading.Trusted.class);
  }

  @Test
  void itDoesNotSignWhenItsProviderIsNotThere() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SignedNote.of("text\n", signer))
        .withMessage("The key did not sign");
  }

  /** All that a program gets to see of it. */
  private static final class Handle implements PrivateKey {

    private static final long serialVersionUID = 1;

    @Override
    public String getAlgorithm() {
      return "Ed25519";
    }

    @Override
    public @Nullable String getFormat() {
      return null;
    }

    @Override
    public byte @Nullable [] getEncoded() {
      return null;
    }
  }

  private static final class Token extends Provider {

    private static final long serialVersionUID = 1;

    Token() {
      super("Token", "1", "signs with its one key");
      putService(
          new Service(this, "Signature", "Ed25519", TokenSignature.class.getName(), null, null) {
            @Override
            public Object newInstance(Object parameter) {
              return new TokenSignature();
            }

            @Override
            public boolean supportsParameter(Object parameter) {
              return parameter instanceof Handle;
            }
          });
    }
  }

  private static final class TokenSignature extends SignatureSpi {

    private final Signature inside;

    TokenSignature() {
      try {
        inside = Signature.getInstance("Ed25519", "SunEC");
      } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    protected void engineInitSign(PrivateKey key) throws InvalidKeyException {
      inside.initSign(ON_TOKEN.getPrivate());
    }

    @Override
    protected void engineUpdate(byte b) throws SignatureException {
      inside.update(b);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int from, int length) throws SignatureException {
      inside.update(bytes, from, length);
    }

    @Override
    protected byte[] engineSign() throws SignatureException {
      return inside.sign();
    }

    @Override
    protected void engineInitVerify(PublicKey key) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected boolean engineVerify(byte[] signature) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException();
    }
  }
}
