package org.sinur.service;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every request asks for and seldom changes, as it was when it was last read: within the last
 * second. Whoever changes it forgets it, so that the next to ask mostly sees the change at once;
 * what is read while it is being changed, and other replicas, may be a second late. To be used for
 * plain values only, never for rows of a session.
 *
 * @param <K> what it is kept by; only of things that are, so that it does not grow by what is asked
 * @param <V> what is kept
 */
public final class Remembered<K, V> {

  private static final Duration LONGEST = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final Map<K, Seen<V>> seen = new ConcurrentHashMap<>();

  public Remembered(InstantSource clock) {
    this.clock = clock;
  }

  private record Seen<V>(V value, Instant at) {

    boolean holdsAt(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(LONGEST));
    }
  }

  /** What is remembered, or else what is read now; that there is nothing is not remembered. */
  public Uni<@Nullable V> get(K key, Supplier<Uni<@Nullable V>> read) {
    var now = clock.instant();
    var last = seen.get(key);
    return last != null && last.holdsAt(now)
        ? Uni.createFrom().item(last.value())
        : read.get()
            .invoke(
                value -> {
                  if (value != null) {
                    seen.put(key, new Seen<>(value, now));
                  }
                });
  }

  /** Has everything read anew. To be called in the transaction that changes it. */
  public void forget() {
    seen.clear();
  }
}
