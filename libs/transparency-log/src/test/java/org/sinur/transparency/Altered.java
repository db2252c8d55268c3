package org.sinur.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What somebody may do to hashes. */
final class Altered {

  private Altered() {}

  static Hash bit(Hash hash, int bit) {
    byte[] bytes = hash.bytes();
    bytes[bit / 8] ^= (byte) (1 << (bit % 8));
    return Hash.of(bytes);
  }

  /** Every list that is one bit, one hash, or two exchanged neighbours away. */
  static List<List<Hash>> all(List<Hash> hashes) {
    var all = new ArrayList<List<Hash>>();
    for (int i = 0; i < hashes.size(); i++) {
      for (int bit = 0; bit < 8 * Hash.BYTES; bit++) {
        var flipped = new ArrayList<>(hashes);
        flipped.set(i, bit(hashes.get(i), bit));
        all.add(flipped);
      }
      var dropped = new ArrayList<>(hashes);
      dropped.remove(i);
      all.add(dropped);
      var doubled = new ArrayList<>(hashes);
      doubled.add(i, hashes.get(i));
      all.add(doubled);
      if (i > 0) {
        var swapped = new ArrayList<>(hashes);
        Collections.swap(swapped, i - 1, i);
        all.add(swapped);
      }
    }
    return all;
  }
}
