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
import org.sinur.cli.CommandFailure;
import org.sinur.cli.gateway.Gateway;

class DocumentsFileTest {

  @TempDir private Path folder = Path.of("");
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final StringWriter out = new StringWriter();
  private final HttpServer server = server();
  private String answer =
      """
      {"id":"0199-a","state":"APPLIED","read":7,"added":1,"changed":2,"removed":3,"unchanged":4,
       "version":5,"faultsFound":0,"faults":[]}""";

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
                      new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
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

  @Test
  void aListIsSentAsItLiesAndWhatChangedIsTold() throws IOException {
    file("list.csv").send(gateway(), "national-documents", false, new PrintWriter(out));
    assertThat(asked).containsExactly("POST /api/watchlist/document-lists/national-documents aaa");
    assertThat(out.toString())
        .contains("list.csv: 7 documents read; version 5 is in force: 1 added, 2 changed");
  }

  @Test
  void aListThatWaitsIsSaidToWaitAndForWhom() throws IOException {
    answer = answer.replace("APPLIED", "WAITING").replace("5", "null");
    file("list.csv").send(gateway(), "../x", true, new PrintWriter(out));
    assertThat(asked).containsExactly("POST /api/watchlist/document-lists/..%2Fx?hold=true aaa");
    assertThat(out.toString()).contains("nothing is in force yet").contains("document list 0199-a");
  }

  @Test
  void aFileOfAnotherKindIsNotSent() throws IOException {
    var file = file("list.xml");
    assertThatThrownBy(() -> file.send(gateway(), "sltd", false, new PrintWriter(out)))
        .isInstanceOf(CommandFailure.class)
        .hasMessageContaining("is no CSV");
    assertThat(asked).isEmpty();
  }

  @Test
  void theLatestOfASourceIsTheLatestThatIsInForce() throws IOException {
    answer =
        """
        [{"source":"sltd","state":"WAITING","sha256":"x"},
         {"source":"sltd","state":"APPLIED",
          "sha256":"9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0"}]""";
    assertThat(file("aaa.csv").isLatestOf("sltd", gateway())).isTrue();
    assertThat(file("aaa.csv").isLatestOf("sample-documents", gateway())).isFalse();
  }

  /** Three letters a, whatever its name. */
  private DocumentsFile file(String name) throws IOException {
    var path = folder.resolve(name);
    Files.writeString(path, "aaa");
    return new DocumentsFile(path);
  }

  private Gateway gateway() {
    return new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), () -> "token");
  }
}
