package org.sinur.watchlist;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sinur.testsupport.ServiceServers;

/** What becomes of a connection after an answer, seen from the other end of it. */
@QuarkusTest
@WithTestResource(
    value = ServiceServers.class,
    initArgs = @ResourceArg(name = "database", value = "watchlist"))
class BodyLimitsTest {

  private static final int MILLIS = 10_000;

  @TestHTTPResource URI service;

  @Test
  void aConnectionOutlivesTheRefusalOfARequestWithoutABody() throws IOException {
    var ask = "GET /subjects HTTP/1.1\r\nHost: watchlist\r\n\r\n";
    try (var connection = connection()) {
      for (var i = 0; i < 3; i++) {
        connection.getOutputStream().write(ask.getBytes(US_ASCII));
        assertThat(answer(connection)).startsWith("http/1.1 401").doesNotContain("close");
      }
    }
  }

  @Test
  void aConnectionOnWhichABodyIsStillToComeIsClosedAndTheAnswerSaysSo() throws IOException {
    var ask =
        "POST /imports/un HTTP/1.1\r\nHost: watchlist\r\nContent-Type: application/xml\r\n"
            + "Content-Length: 1000000\r\n\r\n<half";
    try (var connection = connection()) {
      connection.getOutputStream().write(ask.getBytes(US_ASCII));
      assertThat(answer(connection)).startsWith("http/1.1 401").contains("connection: close");
      assertThat(connection.getInputStream().readAllBytes()).isEmpty();
    }
  }

  private Socket connection() throws IOException {
    var socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(MILLIS);
    return socket;
  }

  /** One answer, in small letters, and no more of what comes. */
  private static String answer(Socket connection) throws IOException {
    var in = connection.getInputStream();
    var head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      var read = in.read();
      assertThat(read).as("the connection was closed after: %s", head).isNotNegative();
      head.append((char) read);
    }
    var text = head.toString().toLowerCase(Locale.ROOT);
    var length = text.replaceAll("(?s).*content-length: (\\d+).*", "$1");
    in.readNBytes(Integer.parseInt(length));
    return text;
  }
}
