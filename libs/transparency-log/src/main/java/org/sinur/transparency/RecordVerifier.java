package org.sinur.transparency;

/**
 * Reads the records of a log in their order and says whether they are those that a head speaks of.
 * It needs some 2 KiB however many there are. For one thread.
 */
public final class RecordVerifier {

  private final TreeHead claimed;
  private final Peaks read = new Peaks();
  private long beyond;

  /** A verifier that has read nothing yet. */
  public RecordVerifier(TreeHead claimed) {
    this.claimed = claimed;
  }

  /** Reads the next record; those after the last that the head speaks of are only counted. */
  public void read(byte[] leaf) {
    if (read.size() < claimed.size()) {
      read.addLeaf(leaf);
    } else {
      beyond++;
    }
  }

  /** What is to be said of the records read so far; more can be read after. */
  public RecordVerdict verdict() {
    if (read.size() < claimed.size()) {
      return new RecordVerdict.Missing(claimed.size() - read.size());
    }
    var root = read.root();
    return root.equals(claimed.root())
        ? new RecordVerdict.Proven(beyond)
        : new RecordVerdict.Different(root);
  }
}
