package org.sinur.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GatewayTest {

  @Test
  void aDocumentForPeopleIsReadAsItIsAlsoWhenItIsAFileToBeSaved() throws IOException {
    var html = "<!doctype html><title>قرار رفض الدخول</title>";
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/form",
        exchange -> {
          try (exchange) {
            var bytes = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
            exchange
                .getResponseHeaders()
                .set("Content-Disposition", "attachment; filename=\"refusal-1.html\"");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(new Gateway(address, () -> "token").get("/form").orFail().body().asText())
          .isEqualTo(html);
    } finally {
      server.stop(0);
    }
  }
}
