package org.sinur.cli.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @ParameterizedTest
  @CsvSource({
    "a b, a%20b",
    "a+b, a%2Bb",
    "a/b?c, a%2Fb%3Fc",
    "../x, ..%2Fx",
    "100%, 100%25",
    "day&top=1, day%26top%3D1",
    "گمرك, %DA%AF%D9%85%D8%B1%D9%83"
  })
  void whatIsTypedStaysOnePartOfTheAddress(String typed, String part) {
    assertThat(Gateway.addressPart(typed)).isEqualTo(part);
    assertThat(URI.create("http://localhost/x/" + part).getPath()).isEqualTo("/x/" + typed);
    assertThat(URI.create("http://localhost/x?y=" + part).getQuery()).isEqualTo("y=" + typed);
  }
}
