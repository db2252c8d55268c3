package org.sinur.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sinur.cli.journal.LoggedDigests.Added;
import org.sinur.cli.journal.LoggedDigests.Seen;
import org.sinur.journalentry.LogRecord;

class LoggedDigestsTest {

  private static final int MANY = 100_000;

  private final LoggedDigests digests = new LoggedDigests();

  @Test
  void howeverManyThereAreEachIsFoundAsItWasAdded() {
    var random = new Random(5);
    var ids = new UUID[MANY];
    for (int i = 0; i < MANY; i++) {
      ids[i] = new UUID(random.nextLong(), random.nextLong());
      assertThat(digests.add(ids[i], digest(i), 2L * i)).isEqualTo(Added.NEW);
    }
    for (int i = 0; i < MANY; i += 2) {
      assertThat(digests.look(ids[i], digest(i))).isEqualTo(Seen.AS_LOGGED);
      assertThat(digests.position(ids[i])).isEqualTo(2L * i);
    }
    assertThat(digests.missing()).hasSize(MANY / 2).startsWith(2L);
  }

  @Test
  void whatIsNotAsItWasAddedIsSaidToBeSo() {
    var id = UUID.randomUUID();
    digests.add(id, digest(1), 0);
    assertThat(digests.add(id, digest(1), 1)).isEqualTo(Added.AGAIN);
    assertThat(digests.look(UUID.randomUUID(), digest(1))).isEqualTo(Seen.NOT_LOGGED);
    assertThat(digests.look(id, digest(2))).isEqualTo(Seen.ALTERED);
    assertThat(digests.look(id, digest(1))).isEqualTo(Seen.TWICE);
  }

  private static String digest(int number) {
    return LogRecord.digestOf(Integer.toString(number));
  }
}
