package org.sinur.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is read once a second, however often it is asked for. */
class RememberedTest {

  private static final Instant NOON = Instant.parse("2026-03-01T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final AtomicInteger readings = new AtomicInteger();
  private final Remembered<String, String> remembered = new Remembered<>(this::now);
  private @Nullable String there = "open";

  @Test
  void withinASecondItIsReadOnce() {
    assertThat(ask("IQIKH")).isEqualTo("open");
    there = "closed";
    now.set(NOON.plusMillis(999));
    assertThat(ask("IQIKH")).isEqualTo("open");
    assertThat(readings).hasValue(1);
    now.set(NOON.plusMillis(1000));
    assertThat(ask("IQIKH")).isEqualTo("closed");
  }

  @Test
  void whoeverChangesItHasItReadAnew() {
    ask("IQIKH");
    there = "closed";
    remembered.forget();
    assertThat(ask("IQIKH")).isEqualTo("closed");
  }

  @Test
  void whatIsNotThereIsAskedForEachTime() {
    there = null;
    assertThat(ask("IQIKH")).isNull();
    there = "open";
    assertThat(ask("IQIKH")).isEqualTo("open");
  }

  @Test
  void eachIsKeptByItsKey() {
    ask("IQIKH");
    there = "closed";
    assertThat(ask("IQZKO")).isEqualTo("closed");
    assertThat(ask("IQIKH")).isEqualTo("open");
  }

  @Test
  void aClockThatWasSetBackDoesNotKeepItLonger() {
    ask("IQIKH");
    there = "closed";
    now.set(NOON.minusSeconds(3600));
    assertThat(ask("IQIKH")).isEqualTo("closed");
  }

  private Instant now() {
    return Objects.requireNonNull(now.get());
  }

  private @Nullable String ask(String key) {
    return remembered
        .get(
            key,
            () -> {
              readings.incrementAndGet();
              return Uni.createFrom().item(there);
            })
        .await()
        .indefinitely();
  }
}
