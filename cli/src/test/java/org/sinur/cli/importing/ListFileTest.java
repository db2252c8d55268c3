package org.sinur.cli.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

class ListFileTest {

  private static final String APPLIED =
      """
      {"state":"APPLIED","read":7,"added":1,"changed":2,"removed":3,"unchanged":4,
       "version":{"version":5},"faultsFound":0,"faults":[]}""";

  private static final String WAITING =
      """
      {"id":"0199-a","state":"WAITING","read":7,"added":1,"changed":2,"removed":3,"unchanged":4,
       "version":null,"faultsFound":12,"faults":[{"line":3,"column":1,"reason":"an entry without a name"}]}""";

  @TempDir private Path folder = Path.of("");
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final StringWriter out = new StringWriter();
  private final HttpServer server = server();
  private String answer = APPLIED;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void aWatchlistThatAnswers() {
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              "%s %s %s"
                  .formatted(
                      exchange.getRequestMethod(),
                      exchange.getRequestURI(),
                      exchange.getRequestHeaders().getFirst("Content-Type")));
          var body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void noMore() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"list.xml, application/xml", "LIST.CSV, text/csv", "a.b.zip, application/zip"})
  void theEndOfItsNameSaysWhatAFileIs(String name, String mediaType) throws IOException {
    file(name).send(gateway(), "ofac", new PrintWriter(out));
    assertThat(asked).containsExactly("POST /api/watchlist/imports/ofac?hold=false " + mediaType);
    assertThat(out.toString())
        .contains("version 5 is in force: 1 added, 2 changed, 3 removed, 4 as before");
  }

  @Test
  void aFileOfAnotherKindIsNotSent() throws IOException {
    var file = file("list.xlsx");
    assertThatThrownBy(() -> file.send(gateway(), "uk", new PrintWriter(out)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("neither XML, CSV nor ZIP");
    assertThat(asked).isEmpty();
  }

  @Test
  void aFileThatWaitsIsSaidToWaitAndForWhom() throws IOException {
    answer = WAITING;
    file("list.csv").sendToBeHeld(gateway(), "uk", new PrintWriter(out));
    assertThat(asked).containsExactly("POST /api/watchlist/imports/uk?hold=true text/csv");
    assertThat(out.toString())
        .contains("nothing is in force yet, it would be: 1 added")
        .contains("a watchlist approver, decides about import 0199-a")
        .contains("line 3: an entry without a name")
        .contains("and 11 more");
  }

  @Test
  void theLatestOfASourceIsTheLatestThatIsInForce() throws IOException {
    answer =
        """
        [{"source":"un","state":"WAITING","sha256":"x"},
         {"source":"sample","state":"APPLIED","sha256":"y"},
         {"source":"un","state":"APPLIED",
          "sha256":"9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"}]""";
    assertThat(file("aaa.xml").isLatestOf("un", gateway())).isTrue();
    assertThat(file("aaa.xml").isLatestOf("sample", gateway())).isFalse();
  }

  /** Three letters a, whatever its name. */
  private ListFile file(String name) throws IOException {
    var path = folder.resolve(name);
    Files.writeString(path, "aaa");
    return new ListFile(path);
  }

  private Gateway gateway() {
    return new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), () -> "token");
  }
}
