package org.sinur.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What those who run the suite can look at, without any duty. */
final class Outside {

  /** The services, by the names that callers know. */
  static final List<String> SERVICES =
      List.of(
          "watchlist", "traveller-screening", "crossing-point", "trafficking-alert", "oversight");

  private Outside() {}

  /** All that the parts have written into their logs, by their names. */
  static Map<String, String> logs() {
    var logs = new TreeMap<String, String>();
    for (var part : Suite.running().stack().parts()) {
      try {
        if (Files.exists(part.log())) {
          // whatever is in it, it can be searched for names in Latin letters
          logs.put(
              part.name(), new String(Files.readAllBytes(part.log()), StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return logs;
  }

  /** All that the parts tell of their metrics, by their names. */
  static Map<String, String> metrics() {
    var metrics = new TreeMap<String, String>();
    try (var http = HttpClient.newHttpClient()) {
      for (var part : Suite.running().stack().parts()) {
        for (var port : part.ports()) {
          var told = metrics(http, port);
          if (told.contains("# TYPE")) {
            metrics.put(part.name(), told);
          }
        }
      }
    }
    return metrics;
  }

  private static String metrics(HttpClient http, int port) {
    try {
      return http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/metrics".formatted(port)))
                  .timeout(Duration.ofSeconds(10))
                  .build(),
              HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException e) {
      // a port that does not speak HTTP
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
