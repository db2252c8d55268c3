package org.sinur.transparency;

/** Whether records are those that a head speaks of. */
public sealed interface RecordVerdict {

  /**
   * They are, to the last bit and in this order.
   *
   * @param beyond how many more were read, of which the head says nothing
   */
  record Proven(long beyond) implements RecordVerdict {}

  /**
   * There are too few, whatever those are.
   *
   * @param records how many more the head speaks of, at least 1
   */
  record Missing(long records) implements RecordVerdict {}

  /**
   * There are enough and something in them is other than it was; {@link TreeComparison} finds
   * where.
   *
   * @param root the root that they make
   */
  record Different(Hash root) implements RecordVerdict {}
}
