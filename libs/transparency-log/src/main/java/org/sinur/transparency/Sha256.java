package org.sinur.transparency;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of RFC 9162, 2.1.1, in place, for one thread. The first byte keeps leaves and nodes
 * apart: nobody can pass off two hashes as a record.
 */
final class Sha256 {

  private static final byte LEAF = 0x00;
  private static final byte NODE = 0x01;

  private final MessageDigest digest = digest();

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Puts the hash of a leaf at the beginning of {@code to}. */
  void leaf(byte[] leaf, byte[] to) {
    digest.update(LEAF);
    digest.update(leaf);
    finish(to, 0);
  }

  /** Replaces the two hashes that stand at {@code at} by that of their node. */
  void node(byte[] hashes, int at) {
    digest.update(NODE);
    digest.update(hashes, at, 2 * Hash.BYTES);
    finish(hashes, at);
  }

  private void finish(byte[] to, int at) {
    try {
      digest.digest(to, at, Hash.BYTES);
    } catch (DigestException e) {
      throw new IllegalStateException("There is room for the hash", e);
    }
  }
}
