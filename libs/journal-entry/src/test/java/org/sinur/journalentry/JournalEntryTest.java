package org.sinur.journalentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalEntryTest {

  private static final UUID ID = UUID.fromString("0193570c-6f00-7000-8000-000000000001");

  private static JournalEntry entry(String reason) {
    return new JournalEntry(
        ID,
        "watchlist",
        Instant.parse("2026-11-23T08:30:00.123456789Z"),
        new JournalEntry.Actor("f1", "dara", List.of("watchlist-editor")),
        "CHANGED",
        "entry",
        List.of("7", "8"),
        null,
        reason,
        "r-1",
        "00112233445566778899aabbccddeeff");
  }

  @Test
  void anEntryIsOneLineThatNeverChanges() {
    assertThat(entry("the court's \"order\"\nof ٢٠٢٦").line())
        .isEqualTo(
            "{\"id\":\"0193570c-6f00-7000-8000-000000000001\",\"service\":\"watchlist\","
                + "\"recordedAt\":\"2026-11-23T08:30:00.123456Z\","
                + "\"actor\":{\"id\":\"f1\",\"name\":\"dara\",\"duties\":[\"watchlist-editor\"]},"
                + "\"action\":\"CHANGED\",\"recordType\":\"entry\",\"recordIds\":[\"7\",\"8\"],"
                + "\"place\":null,\"reason\":\"the court's \\\"order\\\"\\nof ٢٠٢٦\","
                + "\"requestId\":\"r-1\",\"salt\":\"00112233445566778899aabbccddeeff\"}");
  }

  @Test
  void anyOtherWordHasAnotherDigest() {
    assertThat(entry("a").logged().digest()).isNotEqualTo(entry("b").logged().digest());
  }

  @Test
  void theDigestIsThatOfOtherPrograms() {
    // printf abc | sha256sum
    assertThat(LogRecord.digestOf("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void aRecordIsReadAsItWasWritten() {
    var record = entry("a").logged();
    assertThat(LogRecord.parse(record.text())).contains(record);
    assertThat(record.text()).startsWith("watchlist " + ID + " ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "watchlist",
        "watchlist 0193570c-6f00-7000-8000-000000000001",
        " 0193570c-6f00-7000-8000-000000000001"
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "Watchlist 0193570c-6f00-7000-8000-000000000001"
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "watchlist 0193570C-6f00-7000-8000-000000000001"
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "watchlist 0193570c-6f00-7000-8000-00000000000g"
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "watchlist 0193570c-6f00-7000-8000-000000000001"
            + " BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "watchlist  0193570c-6f00-7000-8000-000000000001"
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "watchlist\n0193570c-6f00-7000-8000-000000000001"
            + " ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      })
  void whatIsNoRecordIsReadAsNone(String text) {
    assertThat(LogRecord.parse(text)).isEmpty();
  }

  @Test
  void aRecordOfNoServiceIsRefused() {
    assertThatThrownBy(() -> LogRecord.of("a b", ID, "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
