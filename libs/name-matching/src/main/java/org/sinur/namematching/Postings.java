package org.sinur.namematching;

import org.jspecify.annotations.Nullable;

/**
 * An immutable map from a key (see {@link ReadName#keys}) to the names filed under it: a hash trie,
 * whose {@code with} copies the path to one entry and shares the rest. A reader that holds one sees
 * it unchanged.
 */
final class Postings {

  static final Postings EMPTY = new Postings(Node.EMPTY);

  private static final IndexedName[] NONE = new IndexedName[0];
  private static final int BITS = 5;

  private final Node root;

  private Postings(Node root) {
    this.root = root;
  }

  /** The names filed under the key; not to be changed. */
  IndexedName[] get(long key) {
    Node node = root;
    for (long hash = mix(key); ; hash >>>= BITS) {
      switch (node.slot(hash)) {
        case Node deeper -> node = deeper;
        case Entry entry -> {
          return entry.key == key ? entry.names : NONE;
        }
        case null -> {
          return NONE;
        }
      }
    }
  }

  Postings with(long key, IndexedName[] names) {
    return new Postings(with(root, mix(key), 0, new Entry(key, names)));
  }

  private static Node with(Node node, long hash, int depth, Entry entry) {
    return switch (node.slot(hash)) {
      case null -> node.with(hash, entry);
      case Node deeper -> node.with(hash, with(deeper, hash >>> BITS, depth + 1, entry));
      case Entry same when same.key == entry.key -> node.with(hash, entry);
      case Entry other -> {
        long otherHash = mix(other.key) >>> (BITS * (depth + 1));
        Node deeper = Node.EMPTY.with(otherHash, other);
        yield node.with(hash, with(deeper, hash >>> BITS, depth + 1, entry));
      }
    };
  }

  /** A bijection, so that keys never share a hash. */
  private static long mix(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  private sealed interface Slot {}

  private static final class Entry implements Slot {
    final long key;
    final IndexedName[] names;

    Entry(long key, IndexedName[] names) {
      this.key = key;
      this.names = names;
    }
  }

  /** Up to 32 slots, of which only those present take room. */
  private static final class Node implements Slot {
    static final Node EMPTY = new Node(0, new Slot[0]);

    final int present;
    final Slot[] slots;

    Node(int present, Slot[] slots) {
      this.present = present;
      this.slots = slots;
    }

    @Nullable Slot slot(long hash) {
      int bit = bit(hash);
      return (present & bit) == 0 ? null : slots[rank(bit)];
    }

    Node with(long hash, Slot slot) {
      int bit = bit(hash);
      int rank = rank(bit);
      Slot[] copy;
      if ((present & bit) == 0) {
        copy = new Slot[slots.length + 1];
        System.arraycopy(slots, 0, copy, 0, rank);
        System.arraycopy(slots, rank, copy, rank + 1, slots.length - rank);
      } else {
        copy = slots.clone();
      }
      copy[rank] = slot;
      return new Node(present | bit, copy);
    }

    private static int bit(long hash) {
      return 1 << (int) (hash & 31);
    }

    private int rank(int bit) {
      return Integer.bitCount(present & (bit - 1));
    }
  }
}
