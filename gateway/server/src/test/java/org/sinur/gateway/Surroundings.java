package org.sinur.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.sinur.testsupport.TestServers;

/**
 * A real realm, and a service that answers with what it received: in front of it crossing-point and
 * watchlist; traveller-screening is down and trafficking-alert has little time to answer.
 */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer service = unbound();

  private static HttpServer unbound() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    try {
      service = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
      service.setExecutor(threads);
      service.createContext("/", this::answer);
      service.start();
      var up = "http://localhost:" + service.getAddress().getPort();
      return Map.of(
          "sinur.realm-url",
          TestServers.realm(),
          "sinur.gateway-secret",
          TestServers.PASSWORD,
          "sinur.upstream.crossing-point",
          up,
          "sinur.upstream.watchlist",
          up,
          "sinur.upstream.traveller-screening",
          "http://localhost:" + nobodyListens(),
          "sinur.upstream.trafficking-alert",
          up,
          "gateway.routes.trafficking-alert.timeout",
          "PT1S",
          "gateway.routes.watchlist.exemptions.import-of-a-list.max-body",
          "1M");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/slow" -> end.await();
        case "/broken" -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("half an ans".getBytes(UTF_8));
          exchange.getResponseBody().flush();
        }
        case "/created" -> {
          exchange
              .getResponseHeaders()
              .add(
                  "Location",
                  "http://localhost:" + service.getAddress().getPort() + "/crossings/1");
          exchange.sendResponseHeaders(201, -1);
        }
        default -> echo(exchange);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The request line, the headers, the size of the body. */
  private static void echo(HttpExchange exchange) throws IOException {
    var size = exchange.getRequestBody().readAllBytes().length;
    var headers =
        exchange.getRequestHeaders().entrySet().stream()
            .flatMap(h -> h.getValue().stream().map(v -> h.getKey() + ": " + v))
            .collect(Collectors.joining("\n"));
    var body =
        "%s %s\n%s\nsize: %d\n"
            .formatted(exchange.getRequestMethod(), exchange.getRequestURI(), headers, size)
            .getBytes(UTF_8);
    var answer = exchange.getResponseHeaders();
    answer.add("Content-Type", "application/json");
    answer.add("Set-Cookie", "service=leak");
    answer.add("Server", "leak/1.0");
    answer.add("Access-Control-Allow-Origin", "*");
    answer.add("Content-Security-Policy", "default-src *");
    answer.add("Cache-Control", "public, max-age=60");
    answer.add("ETag", "\"1\"");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static int nobodyListens() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void stop() {
    end.countDown();
    service.stop(0);
    threads.shutdownNow();
  }
}
