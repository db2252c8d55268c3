package org.sinur.watchlist.fetch;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A list's file, asked for at its publisher. */
final class Download {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;

  private final HttpClient http;
  private final Duration patience;
  private final long mostBytes;

  /**
   * Downloads that give up.
   *
   * @param patience after so long
   * @param mostBytes beyond this size
   */
  Download(Duration patience, long mostBytes) {
    this.patience = patience;
    this.mostBytes = mostBytes;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            // never from https to http
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /**
   * What tells one edition of a file from another (RFC 9110, 8.8); null where the publisher does
   * not say.
   */
  record Edition(@Nullable String entityTag, @Nullable String lastModified) {}

  /** What came of asking. */
  sealed interface Outcome {

    /** The file. */
    record Got(Buffer file, Edition edition) implements Outcome {}

    /** It is the edition that was there before. */
    record NothingNew() implements Outcome {}

    /**
     * There is no file.
     *
     * @param reason why, for people
     */
    record Failed(String reason) implements Outcome {}
  }

  /**
   * Asks for a file and waits for it: not for an event loop.
   *
   * @param known the edition that is there already
   */
  Outcome ask(URI address, Edition known) {
    if (!isSafe(address)) {
      return new Outcome.Failed("the address is neither https nor on this machine");
    }
    var request = HttpRequest.newBuilder(address).timeout(patience);
    if (known.entityTag() != null) {
      request.header("If-None-Match", known.entityTag());
    }
    if (known.lastModified() != null) {
      request.header("If-Modified-Since", known.lastModified());
    }
    try {
      return outcome(
          http.send(
              request.build(),
              HttpResponse.BodyHandlers.limiting(
                  HttpResponse.BodyHandlers.ofByteArray(), mostBytes)));
    } catch (IOException e) {
      return new Outcome.Failed(
          "the publisher cannot be reached, or does not send the file whole (%s)"
              .formatted(e.getClass().getSimpleName()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Outcome.Failed("interrupted");
    }
  }

  private static Outcome outcome(HttpResponse<byte[]> response) {
    return switch (response.statusCode()) {
      case OK ->
          new Outcome.Got(
              Buffer.buffer(response.body()),
              new Edition(
                  response.headers().firstValue("ETag").orElse(null),
                  response.headers().firstValue("Last-Modified").orElse(null)));
      case NOT_MODIFIED -> new Outcome.NothingNew();
      default -> new Outcome.Failed("the publisher answered %d".formatted(response.statusCode()));
    };
  }

  private static boolean isSafe(URI address) {
    if ("https".equals(address.getScheme())) {
      return true;
    }
    try {
      return "http".equals(address.getScheme())
          && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
