package org.sinur.transparency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The definitions of RFC 9162, 2.1, word for word, with hashing of its own. */
final class PlainTree {

  private final List<byte[]> records;
  private final Map<List<Integer>, Hash> roots = new HashMap<>();

  PlainTree(List<byte[]> records) {
    this.records = records;
  }

  /** A tree of records that all differ. */
  static PlainTree of(int size) {
    return new PlainTree(
        IntStream.range(0, size)
            .mapToObj(i -> ("record " + i).getBytes(StandardCharsets.UTF_8))
            .toList());
  }

  byte[] record(int index) {
    return records.get(index);
  }

  List<Hash> leaves() {
    return IntStream.range(0, records.size()).mapToObj(i -> root(i, i + 1)).toList();
  }

  TreeHead head(int size) {
    return new TreeHead(size, root(0, size));
  }

  /** MTH(D[from:to]). */
  Hash root(int from, int to) {
    var part = List.of(from, to);
    var known = roots.get(part);
    if (known != null) {
      return known;
    }
    var root = compute(from, to);
    roots.put(part, root);
    return root;
  }

  private Hash compute(int from, int to) {
    if (from == to) {
      return sha256();
    }
    if (to - from == 1) {
      return sha256(new byte[] {0}, records.get(from));
    }
    int k = split(to - from);
    return sha256(new byte[] {1}, root(from, from + k).bytes(), root(from + k, to).bytes());
  }

  /** PATH(m, D_n). */
  List<Hash> inclusion(int m, int n) {
    return path(m, 0, n);
  }

  private List<Hash> path(int m, int from, int to) {
    if (to - from == 1) {
      return List.of();
    }
    int k = split(to - from);
    return m < k
        ? and(path(m, from, from + k), root(from + k, to))
        : and(path(m - k, from + k, to), root(from, from + k));
  }

  /** PROOF(m, D_n). */
  List<Hash> consistency(int m, int n) {
    return subproof(m, 0, n, true);
  }

  private List<Hash> subproof(int m, int from, int to, boolean whole) {
    if (m == to - from) {
      return whole ? List.of() : List.of(root(from, to));
    }
    int k = split(to - from);
    return m <= k
        ? and(subproof(m, from, from + k, whole), root(from + k, to))
        : and(subproof(m - k, from + k, to, false), root(from, from + k));
  }

  /** On which sides the hashes of PATH(m, D_n) stand: all of m and n that a proof depends on. */
  static String inclusionShape(int m, int n) {
    if (n == 1) {
      return "";
    }
    int k = split(n);
    return m < k ? inclusionShape(m, k) + "r" : inclusionShape(m - k, n - k) + "l";
  }

  /** The same of PROOF(m, D_n), and whether the first hash is left out. */
  static String consistencyShape(int m, int n) {
    return subproofShape(m, n, true);
  }

  private static String subproofShape(int m, int n, boolean whole) {
    if (m == n) {
      return whole ? "known " : "told ";
    }
    int k = split(n);
    return m <= k ? subproofShape(m, k, whole) + "r" : subproofShape(m - k, n - k, false) + "l";
  }

  /** The largest power of two less than n. */
  private static int split(int n) {
    int k = 1;
    while (2 * k < n) {
      k *= 2;
    }
    return k;
  }

  private static List<Hash> and(List<Hash> some, Hash one) {
    var all = new ArrayList<>(some);
    all.add(one);
    return all;
  }

  private static Hash sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return Hash.of(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
