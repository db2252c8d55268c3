package org.sinur.transparency;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * A SHA-256 hash of a Merkle tree: of a leaf, a node or a whole tree (RFC 9162, 2.1.1). Comparing
 * two costs the same whatever they are.
 */
public final class Hash {

  /** How many bytes a hash has. */
  public static final int BYTES = 32;

  /** The root of a tree without leaves: the hash of no bytes at all. */
  public static final Hash EMPTY_TREE =
      ofHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

  // Four numbers instead of an array: nobody can change them, and they need no second object.
  private final long first;
  private final long second;
  private final long third;
  private final long fourth;

  private Hash(ByteBuffer bytes) {
    first = bytes.getLong();
    second = bytes.getLong();
    third = bytes.getLong();
    fourth = bytes.getLong();
  }

  /**
   * The hash with these bytes.
   *
   * @throws IllegalArgumentException if they are not {@value #BYTES}
   */
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("A hash has " + BYTES + " bytes");
    }
    return read(bytes, 0);
  }

  /**
   * The hash that 64 hexadecimal digits write.
   *
   * @throws IllegalArgumentException if {@code text} is anything else
   */
  public static Hash ofHex(String text) {
    return of(HexFormat.of().parseHex(text));
  }

  /**
   * The hash that {@link #base64()} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is anything else
   */
  public static Hash ofBase64(String text) {
    return of(CanonicalBase64.decode(text));
  }

  /** The hash of a leaf: of the byte 0x00 and the record. */
  public static Hash ofLeaf(byte[] leaf) {
    var hash = new byte[BYTES];
    new Sha256().leaf(leaf, hash);
    return read(hash, 0);
  }

  /** The hash of a node: of the byte 0x01 and the hashes below. */
  public static Hash ofNode(Hash left, Hash right) {
    var hashes = new byte[2 * BYTES];
    left.write(hashes, 0);
    right.write(hashes, BYTES);
    new Sha256().node(hashes, 0);
    return read(hashes, 0);
  }

  static Hash read(byte[] from, int at) {
    return new Hash(ByteBuffer.wrap(from, at, BYTES));
  }

  void write(byte[] to, int at) {
    ByteBuffer.wrap(to, at, BYTES).putLong(first).putLong(second).putLong(third).putLong(fourth);
  }

  /** The {@value #BYTES} bytes, the caller's to change. */
  public byte[] bytes() {
    var bytes = new byte[BYTES];
    write(bytes, 0);
    return bytes;
  }

  /** The hash as 64 hexadecimal digits in lower case. */
  public String hex() {
    return HexFormat.of().formatHex(bytes());
  }

  /** The hash in base64 with padding (RFC 4648, section 4): 44 characters. */
  public String base64() {
    return CanonicalBase64.encode(bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash
        && ((first ^ hash.first)
                | (second ^ hash.second)
                | (third ^ hash.third)
                | (fourth ^ hash.fourth))
            == 0;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first);
  }

  /** As {@link #hex()} writes it. */
  @Override
  public String toString() {
    return hex();
  }
}
