package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.stack.Stack;

/** A national list of invented subjects, put in force by one client and approved by another. */
final class InventedList {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Gateway editor;
  private final Gateway approver;

  InventedList(Stack stack) {
    this.editor = new Gateway(stack.url(), stack.credential(DemoClient.EDITOR));
    this.approver = new Gateway(stack.url(), stack.credential(DemoClient.APPROVER));
  }

  /**
   * Puts so many subjects in force, each in other words than in any other round.
   *
   * @return the version
   */
  long put(int subjects, int round) {
    var answer =
        editor
            .send(
                "POST",
                "/api/watchlist/imports/national",
                "text/csv",
                table(subjects, round),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()))
            .orFail()
            .body();
    if (answer.path("state").asText().equals("WAITING")) {
      var address = "/api/watchlist/imports/" + answer.path("id").asText();
      answer =
          approver.decide(address, address + "/decision", "APPROVED", "A bench.").orFail().body();
    }
    return answer.path("version").path("version").asLong();
  }

  private static byte[] table(int subjects, int round) {
    var table =
        new StringBuilder(
            "id,names,births,nationalities,documents,handling,legal_basis,requesting_authority,remarks\n");
    for (var i = 0; i < subjects; i++) {
      table.append(
          "BENCH-%d,SAMPLE%s NAMUNA%s MITHAL,%d-01-01,IRQ,passport:IRQ:Z%08d,refer,Invented,Bench,Round %d%n"
              .formatted(i, letters(i), letters(i + round), 1950 + i % 50, i, round));
    }
    return table.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String letters(int number) {
    return Integer.toString(number, 26)
        .chars()
        .collect(
            StringBuilder::new,
            (text, digit) -> text.append((char) ('A' + Character.digit(digit, 26))),
            StringBuilder::append)
        .toString();
  }

  /** Waits until the counter's service says that it searches a version. */
  void searched(long version) {
    var begun = System.nanoTime();
    while (atTheCounter().path("version").path("version").asLong() < version) {
      waitOn(begun);
    }
  }

  /** How the list stands that the counter's service searches. */
  JsonNode atTheCounter() {
    return editor.get("/api/traveller-screening/list").orFail().body();
  }

  /** The last change that was held against the travellers. */
  JsonNode rescreenings() {
    return editor.get("/api/traveller-screening/rescreenings?limit=1").orFail().body();
  }

  /** A moment, unless it has taken too long since. */
  static void waitOn(long begun) {
    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
      throw new CommandFailure(
          "The change is not in force after %d minutes.".formatted(PATIENCE.toMinutes()));
    }
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
  }
}
