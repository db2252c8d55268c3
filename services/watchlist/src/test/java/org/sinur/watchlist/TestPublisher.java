package org.sinur.watchlist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;

/** A publisher of the UN's list, on this machine, that does what a test tells it. */
public final class TestPublisher implements QuarkusTestResourceLifecycleManager {

  private static volatile byte[] file = new byte[0];
  private static volatile int status = 200;
  private static volatile boolean knowsEditions = true;
  private static volatile int lastAnswer;

  private HttpServer server = newServer();

  static void givesOut(byte[] list) {
    file = list.clone();
    status = 200;
    knowsEditions = true;
  }

  static void fails(int with) {
    status = with;
  }

  static void forgetsEditions() {
    knowsEditions = false;
  }

  static int lastAnswer() {
    return lastAnswer;
  }

  @Override
  public Map<String, String> start() {
    server = newServer();
    server.createContext("/list.xml", TestPublisher::answer);
    server.start();
    return Map.of(
        "watchlist.fetch.sources.un.address",
        "http://localhost:%d/list.xml".formatted(server.getAddress().getPort()));
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var edition = "\"%x\"".formatted(Arrays.hashCode(file));
    var asked = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (knowsEditions) {
      exchange.getResponseHeaders().set("ETag", edition);
    }
    lastAnswer = status == 200 && knowsEditions && edition.equals(asked) ? 304 : status;
    if (lastAnswer == 200) {
      exchange.sendResponseHeaders(200, file.length);
      exchange.getResponseBody().write(file);
    } else {
      exchange.sendResponseHeaders(lastAnswer, -1);
    }
    exchange.close();
  }
}
