package org.sinur.cli.instrument;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

class InstrumentCommandTest {

  /** What the gateway says of a slash in disguise. */
  private static final String REFUSED =
      """
      {"type": "urn:problem:gateway:path-refused", "status": 400,
       "title": "The address is written in a form not accepted here",
       "detail": "No dots, slashes, semicolons or backslashes in disguise, and no empty segments."}
      """;

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server = server();

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void aGatewayThatRefusesEveryName() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            asked.add(exchange.getRequestURI().toString());
            var body = REFUSED.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    server.start();
  }

  @AfterEach
  void noMore() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"a b, a%20b", "a/b?c, a%2Fb%3Fc", "100%, 100%25"})
  void aNameThatCannotBeOneIsAskedForAsItWasTypedAndTheAnswerIsASentence(String name, String part) {
    var gateway = new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), () -> "token");
    assertThatThrownBy(() -> gateway.get(InstrumentCommand.path(name)).orFail())
        .isInstanceOf(CommandFailure.class)
        .hasMessage(
            "The address is written in a form not accepted here: No dots, slashes, semicolons or"
                + " backslashes in disguise, and no empty segments.");
    assertThat(asked).containsExactly("/api/trafficking-alert/instruments/" + part);
  }

  @Test
  void noNameIsNotTakenForAllInstruments() {
    assertThatThrownBy(() -> InstrumentCommand.path(""))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("./sinur instrument");
  }
}
