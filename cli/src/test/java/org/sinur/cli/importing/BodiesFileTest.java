package org.sinur.cli.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

class BodiesFileTest {

  private static final Path SAMPLE =
      Path.of(System.getProperty("sinur.root"), "samples/sample-bodies.json");

  @TempDir private Path folder = Path.of("");

  private final Map<String, String> kept = new ConcurrentHashMap<>();
  private final List<String> changes = new CopyOnWriteArrayList<>();
  private final HttpServer server = aServer();

  @BeforeEach
  void aServiceThatKeepsBodies() {
    server.createContext(
        "/api/trafficking-alert/bodies/",
        exchange -> {
          try (exchange) {
            var name = exchange.getRequestURI().getPath().replaceAll(".*/", "");
            var before = kept.get(name);
            var status = before == null ? 404 : 200;
            if (exchange.getRequestMethod().equals("PUT")) {
              var body =
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
              changes.add(name + " " + exchange.getRequestHeaders().getFirst("If-Match"));
              kept.put(name, body);
              status = before == null ? 201 : 200;
            }
            var now = kept.get(name);
            exchange
                .getResponseHeaders()
                .set("ETag", "\"%d\"".formatted(now == null ? 0 : now.hashCode()));
            exchange.sendResponseHeaders(status, -1);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void theSamplesAreAddedOnceAndSayThatTheyAreInvented() throws IOException {
    assertThat(new BodiesFile(SAMPLE).send(gateway())).isEqualTo(new BodiesFile.Report(4, 0, 0));
    assertThat(new BodiesFile(SAMPLE).send(gateway())).isEqualTo(new BodiesFile.Report(0, 0, 4));
    for (var body : new ObjectMapper().readTree(SAMPLE.toFile())) {
      assertThat(body.path("names").path("en").asText()).contains("Sample").contains("invented");
      assertThat(body.path("reference").asText()).contains("SAMPLE").contains("invented");
    }
  }

  @Test
  void aBodyThatIsKnownIsChangedOnWhatWasRead() throws IOException {
    new BodiesFile(file("{\"a-house\": {\"kind\": \"INTERNATIONAL\"}}")).send(gateway());
    assertThat(new BodiesFile(file("{\"a-house\": {\"kind\": \"GOVERNMENT\"}}")).send(gateway()))
        .isEqualTo(new BodiesFile.Report(0, 1, 0));
    assertThat(changes.getFirst()).isEqualTo("a-house null");
    assertThat(changes.getLast()).startsWith("a-house \"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []            | no list of bodies
          {"A House":1} | 'A House' is no name of a body
          {"a":         | is not JSON: line 1
          """)
  void whatIsNoFileOfBodiesIsOneSentenceAndChangesNothing(String content, String sentence)
      throws IOException {
    var file = file(content);
    assertThatThrownBy(() -> new BodiesFile(file).send(gateway()))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining(sentence);
    assertThat(changes).isEmpty();
  }

  private static HttpServer aServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private Gateway gateway() {
    return new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), () -> "token");
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("bodies.json"), content);
  }
}
