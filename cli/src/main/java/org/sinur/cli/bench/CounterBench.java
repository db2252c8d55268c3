package org.sinur.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.AccessTokens;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.report.Machine;
import org.sinur.cli.stack.Memory;
import org.sinur.cli.stack.Stack;
import org.sinur.traveldocument.Sex;

/** A counter's day in some minutes: documents screened at several rates, crossings recorded. */
final class CounterBench {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final BoothRequests.Stand STAND = new BoothRequests.Stand("IQIKH", 1, "ENTRY");
  private static final int[] RATES = {1, 20, 100};
  private static final int SUSTAINED = 150;

  private static final int WARM = 60;

  /** Until what is compiled while it runs is compiled. */
  private static final Duration WARMING_UP = Duration.ofMinutes(1);

  private static final int[] AT_ONCE = {4, 16, 64};

  private final Stack stack;
  private final Duration time;
  private final PrintWriter out;
  private final AccessTokens tokens;

  /** Two booths, since one may not ask as often as it is answered. */
  private final List<BoothRequests> booths;

  private final AtomicInteger turn = new AtomicInteger();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Load load = new Load(http);
  private final Travellers travellers = new Travellers(new Random().nextLong());
  private final ConcurrentLinkedQueue<JsonNode> clear = new ConcurrentLinkedQueue<>();
  private final AtomicLong referred = new AtomicLong();
  private final AtomicLong screened = new AtomicLong();

  CounterBench(Stack stack, Duration time, PrintWriter out) {
    this.stack = stack;
    this.time = time;
    this.out = out;
    this.tokens = stack.credential(DemoClient.BOOTH);
    this.booths =
        List.of(
            new BoothRequests(stack.url(), tokens),
            new BoothRequests(stack.url(), stack.credential(DemoClient.BOOTHS)));
  }

  /** Measures, and reports as Markdown. */
  String run() {
    var list =
        new Gateway(stack.url(), tokens).get("/api/traveller-screening/list").orFail().body();
    say("Warming up");
    mustBeAnswered(load.steady(WARM, WARMING_UP, this::screening, this::note));
    mustBeAnswered(load.steady(WARM, WARMING_UP, () -> crossing(clear.poll()), answer -> {}));
    var screenings = new LinkedHashMap<Integer, Load.Result>();
    for (var rate : RATES) {
      say("Screening at %d a second".formatted(rate));
      screenings.put(rate, load.steady(rate, time, this::screening, this::note));
    }
    say("Recording at %d a second".formatted(SUSTAINED));
    var sustained = load.steady(SUSTAINED, time, () -> crossing(clear.poll()), answer -> {});
    var saturated = new LinkedHashMap<Integer, Load.Result>();
    for (var atOnce : AT_ONCE) {
      say("Recording with %d under way".formatted(atOnce));
      saturated.put(atOnce, load.saturating(atOnce, Duration.ofSeconds(20), () -> crossing(null)));
    }
    return report(list, screenings, sustained, saturated);
  }

  /** How soon nothing is done is not worth measuring. */
  private static void mustBeAnswered(Load.Result warmedUp) {
    if (warmedUp.answered() == 0) {
      throw new CommandFailure(
          "Nothing was answered as it should be. Is a list in force, and are the crossing points known?"
              + " ./sinur demo brings both.");
    }
  }

  private void say(String what) {
    out.println(what);
    out.flush();
  }

  private BoothRequests nextBooth() {
    return booths.get(turn.getAndIncrement() & 1);
  }

  private HttpRequest screening() {
    return nextBooth().screening(STAND, travellers.next().zone());
  }

  /** Of whoever may pass, a crossing is recorded later. */
  private void note(HttpResponse<byte[]> answer) {
    try {
      var screening = JSON.readTree(answer.body());
      screened.incrementAndGet();
      if (screening.path("advice").asText().equals("CLEAR")) {
        clear.add(screening);
      } else {
        referred.incrementAndGet();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest crossing(@Nullable JsonNode screening) {
    return nextBooth()
        .crossing(
            UUID.randomUUID(), STAND, Instant.now(), screening == null ? unheardOf() : screening);
  }

  /**
   * A screening of the next traveller that nobody made. Each is another person with another
   * document: crossings of one wait for one another.
   */
  private JsonNode unheardOf() {
    var traveller = travellers.next();
    var screening = JsonNodeFactory.instance.objectNode();
    screening.put("id", UUID.randomUUID().toString());
    screening
        .putObject("document")
        .put("primaryIdentifier", traveller.family())
        .put("secondaryIdentifier", traveller.given())
        .put("dateOfBirth", traveller.born().toString())
        .put("sex", traveller.sex() == Sex.FEMALE ? "F" : "M")
        .put("nationality", traveller.state().value())
        .put("documentType", "P")
        .put("number", traveller.documentNumber())
        .put("issuingState", traveller.state().value())
        .put("dateOfExpiry", traveller.expiry().toString());
    return screening;
  }

  private String report(
      JsonNode list,
      Map<Integer, Load.Result> screenings,
      Load.Result sustained,
      Map<Integer, Load.Result> saturated) {
    var text = new StringBuilder();
    text.append(
        """
        # Performance at the counter

        Written by `./sinur bench counter --seconds %d` on %s; not edited by hand.

        - Machine: %s
        - The whole suite (PostgreSQL, Kafka, Keycloak, four services, gateway) and the load run on it together, on the JVM.
        - List: version %s, %d subjects. Travellers: invented, names common in the region, a new one for each request; %.2f %% of %d were referred.
        - A latency counts from when the request was due, through the gateway, with an access token, until the whole answer is there.
        - Two callers take turns: the gateway admits 300 requests a second of each.
        - Before that, screening and recording are warmed up for a minute each, at 60 a second.
        - Taken: the share of processor time that the machine wanted and its host gave to others. A row where it is more than a few per cent tells more of the host than of Sinur.

        ## From scan to advice

        | asked for | answered | failed | p50 | p90 | p99 | longest | taken |
        |---|---|---|---|---|---|---|---|
        """
            .formatted(
                time.toSeconds(),
                LocalDate.now(ZoneOffset.UTC),
                Machine.describe(),
                list.path("version").path("version").asText("none"),
                list.path("held").asInt(),
                100.0 * referred.get() / Math.max(1, screened.get()),
                screened.get()));
    screenings.forEach((rate, result) -> text.append(row(rate + " / s", result)));
    text.append(
        """

        ## Crossings recorded

        Steady: each crossing of a traveller screened before. Saturating: so many requests under way at a time, of travellers whose screening has not been heard of, as after an outage.

        | asked for | answered | failed | p50 | p90 | p99 | longest | taken |
        |---|---|---|---|---|---|---|---|
        """);
    text.append(row(SUSTAINED + " / s", sustained));
    saturated.forEach((atOnce, result) -> text.append(row(atOnce + " under way", result)));
    text.append(
        """

        ## Processes

        Start: from being started until it answers, all of them starting at once. Memory: proportional set size after the load.

        | process | start | memory |
        |---|---|---|
        """);
    for (var part : stack.parts()) {
      text.append(
          "| %s | %s | %s |%n"
              .formatted(
                  part.name(),
                  part.startTime().map(t -> "%.1f s".formatted(t.toMillis() / 1e3)).orElse("-"),
                  part.process()
                      .flatMap(p -> Memory.resident(p.handle()))
                      .map(kib -> (kib >> 10) + " MiB")
                      .orElse("-")));
    }
    return text.toString();
  }

  private static String row(String asked, Load.Result result) {
    return "| %s | %.1f / s | %d | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %s |%n"
        .formatted(
            asked,
            result.perSecond(),
            result.failed(),
            result.millis(50),
            result.millis(90),
            result.millis(99),
            result.millis(100),
            result.taken().map(share -> "%.0f %%".formatted(100 * share)).orElse("-"));
  }
}
