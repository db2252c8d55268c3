package org.sinur.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.sinur.testsupport.Topic;
import org.sinur.traveldocument.mrz.MrzFormat;

/**
 * The service is killed without warning: between commit and publish, and wherever chance has it.
 * Whatever was answered is told exactly once.
 */
@Order(4)
class CrashTest {

  private static final String SCREENINGS = "/api/traveller-screening/screenings";
  private static final String SCREENING = "traveller-screening";
  private static final int KILLS = 4;

  private final Suite suite = Suite.running();

  @Test
  void killedBetweenCommitAndPublishEachFactIsToldExactlyOnce() {
    var azad = Person.signedIn("azad");
    suite.stop("kafka");
    var kept = new HashSet<String>();
    for (var i = 0; i < 20; i++) {
      kept.add(screen(azad).text("/id"));
    }
    suite.kill(SCREENING);
    suite.start("kafka");
    suite.start(SCREENING);
    kept.add(screen(azad).text("/id"));
    toldExactlyOnce(kept);
  }

  @Test
  void killedAtAnyMomentEachFactIsToldExactlyOnce() throws InterruptedException {
    var azad = Person.signedIn("azad");
    Set<String> kept = ConcurrentHashMap.newKeySet();
    try (var counters = Executors.newFixedThreadPool(4)) {
      for (var i = 0; i < 4; i++) {
        counters.execute(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                var key = UUID.randomUUID().toString();
                var body = Documents.screening("IQIKH", Documents.ofNobodyListed(MrzFormat.TD3));
                // as a booth does: the same key until there is an answer
                for (var status = 0; status >= 500 || status == 0; ) {
                  var answer = azad.post(SCREENINGS, body, key);
                  status = answer.status();
                  if (status < 300) {
                    kept.add(answer.text("/id"));
                  }
                }
              }
            });
      }
      for (var i = 0; i < KILLS; i++) {
        TimeUnit.MILLISECONDS.sleep(1_500 + 370L * i);
        suite.kill(SCREENING);
        suite.start(SCREENING);
      }
      TimeUnit.SECONDS.sleep(1);
      counters.shutdownNow();
    }
    assertThat(kept).hasSizeGreaterThan(20);
    toldExactlyOnce(kept);
  }

  private void toldExactlyOnce(Set<String> kept) {
    var topic = new Topic(suite.stack().kafka(), "screening.states");
    var told = topic.readUntil(records -> ids(records).containsAll(kept));
    assertThat(
            told.stream()
                .collect(Collectors.groupingBy(ConsumerRecord::key, Collectors.counting())))
        .allSatisfy((id, times) -> assertThat(times).as(id).isLessThanOrEqualTo(2));
    assertThat(told.stream().filter(r -> kept.contains(r.key()))).hasSameSizeAs(kept);
  }

  private static Set<String> ids(List<ConsumerRecord<String, String>> records) {
    return records.stream().map(ConsumerRecord::key).collect(Collectors.toSet());
  }

  private static Person.Answer screen(Person azad) {
    var answer =
        azad.post(
            SCREENINGS,
            Documents.screening("IQIKH", Documents.ofNobodyListed(MrzFormat.TD3)),
            UUID.randomUUID().toString());
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    return answer;
  }
}
