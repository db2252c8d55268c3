package org.sinur.namematching;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A growing map from long keys, none of them 0: one thread adds, others read without waiting.
 * Entries are never taken out.
 */
final class LongTable<V> {

  private static final VarHandle KEY = MethodHandles.arrayElementVarHandle(long[].class);

  private static final class Slots {
    final long[] keys;
    final @Nullable Object[] values;

    Slots(int length) {
      keys = new long[length];
      values = new Object[length];
    }
  }

  private volatile Slots slots = new Slots(64);
  private int size;

  /** The value of the key, or null. */
  @SuppressWarnings("unchecked")
  @Nullable V get(long key) {
    Slots now = slots;
    int mask = now.keys.length - 1;
    for (int at = (int) mix(key) & mask; ; at = (at + 1) & mask) {
      long there = (long) KEY.getAcquire(now.keys, at);
      if (there == key) {
        return (V) now.values[at];
      }
      if (there == 0) {
        return null;
      }
    }
  }

  /** Adds a key that is not there. */
  void add(long key, V value) {
    if (2 * size >= slots.keys.length) {
      grow();
    }
    insert(slots, key, value);
    size++;
  }

  private void grow() {
    Slots old = slots;
    int length = 2 * old.keys.length;
    Slots larger = new Slots(length);
    for (int i = 0; i < old.keys.length; i++) {
      Object value = old.values[i];
      if (value != null) {
        insert(larger, old.keys[i], value);
      }
    }
    slots = larger;
  }

  /** The value first: who sees the key sees its value. */
  private static void insert(Slots slots, long key, Object value) {
    int mask = slots.keys.length - 1;
    int at = (int) mix(key) & mask;
    while (slots.keys[at] != 0) {
      at = (at + 1) & mask;
    }
    slots.values[at] = value;
    KEY.setRelease(slots.keys, at, key);
  }

  private static long mix(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }
}
