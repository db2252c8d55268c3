package org.sinur.trafficking.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.access.PlaceCode;
import org.sinur.testsupport.ServiceServers;
import org.sinur.testsupport.TestServers;

/**
 * Few people with few names in two lanes, so that everybody is near, or related to, somebody: what
 * is seen must not depend on how many crossings are looked at at once.
 */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "trafficking-alert"))
class BatchSizeTest {

  private static final String DATABASE = "trafficking-alert";
  private static final int CROSSINGS = 700;

  private final TestServers servers = TestServers.running();

  @Inject PatternDesk desk;

  @AfterEach
  void forget() {
    servers.execute(
        DATABASE,
        """
        truncate trace, trace_link, trace_waiting;
        create temporary table ours as select alert_id from sighting;
        truncate sighting;
        delete from alert where id in (select alert_id from ours);
        update trace_time set latest = '2000-01-01T00:00:00Z'
        """);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void theSameIsSeenHoweverManyCrossingsAreLookedAtAtOnce(long seed) throws Throwable {
    var traces = traces(new Random(seed));
    forget();
    hear(traces, new Random(0), 1);
    var oneByOne = seen();
    forget();
    hear(traces, new Random(seed), 200);
    assertThat(seen()).isEqualTo(oneByOne);
    assertThat(oneByOne.lines().count()).isGreaterThan(5);
  }

  private void hear(List<Trace> traces, Random random, int atMost) throws Throwable {
    for (int from = 0; from < traces.size(); ) {
      int to = Math.min(traces.size(), from + 1 + random.nextInt(atMost));
      var batch = List.copyOf(traces.subList(from, to));
      VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(() -> desk.hear(batch)));
      from = to;
    }
  }

  private String seen() {
    return servers.ask(
        DATABASE, "select string_agg(s::text, E'\\n' order by alert_id) from sighting s");
  }

  private static List<Trace> traces(Random random) {
    var traces = new ArrayList<Trace>();
    var at = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(100));
    for (int journey = 0; traces.size() < CROSSINGS; journey++) {
      at = at.plusSeconds(random.nextInt(1200));
      var group = random.nextInt(3) > 0 ? "g" + journey : null;
      var vehicle = random.nextInt(5) == 0 ? "v" + random.nextInt(4) : null;
      int size = 1 + random.nextInt(3);
      for (int i = 0; i < size; i++) {
        at = at.plusSeconds(random.nextInt(60));
        traces.add(trace(random, at, group, vehicle));
      }
    }
    return traces;
  }

  private static Trace trace(
      Random random, Instant at, @Nullable String group, @Nullable String vehicle) {
    int person = random.nextInt(60);
    var age =
        person % 3 == 0 ? AgeGroup.ADULT : person % 3 == 1 ? AgeGroup.CHILD : AgeGroup.YOUNG_ADULT;
    return new Trace(
        new UUID(random.nextLong(), random.nextLong()),
        new PlaceCode("IQIKH"),
        Integer.toString(random.nextInt(2)),
        Trace.Direction.ENTRY,
        at,
        random.nextInt(3) > 0 ? new UUID(random.nextLong(), random.nextLong()) : null,
        "p" + person,
        "f" + person % 17,
        List.of("n" + person % 5, "m" + person % 4),
        age,
        group,
        vehicle,
        random.nextInt(4) == 0 ? "s" + random.nextInt(3) : null);
  }
}
