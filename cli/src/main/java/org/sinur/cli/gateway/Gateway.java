package org.sinur.cli.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.sinur.cli.CommandFailure;

/** The suite as its clients see it. */
public final class Gateway {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Longer than the gateway waits for a large file to be taken in. */
  private static final Duration PATIENCE_WITH_FILES = Duration.ofMinutes(6);

  private static final int ATTEMPTS = 3;

  /** A service that starts, or is busy, may answer the same request a moment later. */
  private static final Set<Integer> PASSING = Set.of(502, 503, 504);

  private static final Duration AGAIN_AFTER = Duration.ofSeconds(2);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final String url;
  private final AccessTokens tokens;
  private final String unmaskFor;

  /** The gateway at an address, spoken to with these tokens. */
  public Gateway(String url, AccessTokens tokens) {
    this(url, tokens, "");
  }

  /**
   * As {@link #Gateway(String, AccessTokens)}, for an auditor who has a case.
   *
   * @param unmaskFor for which case persons are to be shown as they are; empty for none
   */
  public Gateway(String url, AccessTokens tokens, String unmaskFor) {
    this.url = url;
    this.tokens = tokens;
    this.unmaskFor = unmaskFor;
  }

  /**
   * What came back.
   *
   * @param status the HTTP status
   * @param entityTag the version of the record, where there is one
   * @param body what was said; missing when nothing was
   */
  public record Answer(int status, Optional<String> entityTag, JsonNode body) {

    /** Whether what was asked was done. */
    public boolean ok() {
      return status < 300;
    }

    /** The same answer, or the failure it tells of. */
    public Answer orFail() {
      if (ok()) {
        return this;
      }
      throw new CommandFailure(problem());
    }

    /** The problem (RFC 9457) as a person reads it. */
    private String problem() {
      var errors =
          StreamSupport.stream(body.path("errors").spliterator(), false)
              .map(e -> "%s %s".formatted(e.path("pointer").asText(), e.path("detail").asText()))
              .collect(Collectors.joining("; "));
      return "%s%s%s."
          .formatted(
              body.path("title").asText("The gateway answered " + status),
              body.hasNonNull("detail")
                  ? ": " + body.get("detail").asText().replaceAll("\\.$", "")
                  : "",
              errors.isEmpty() ? "" : " (" + errors + ")");
    }
  }

  /**
   * What somebody typed, as one part of an address: a segment of its path or a value of its query,
   * whatever characters it holds. A space is no plus there, since a path would keep the plus.
   */
  public static String addressPart(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Reads. */
  public Answer get(String path) {
    return get(path, Map.of());
  }

  /** Reads in a form that is asked for. */
  public Answer get(String path, Map<String, String> headers) {
    var request = request(path).GET();
    headers.forEach(request::header);
    return send(request);
  }

  /**
   * Reads all of a list, page by page.
   *
   * @param address what is asked for, with a query
   * @param list what the list is called in the answer
   * @return how many there were
   */
  public int each(String address, String list, Consumer<JsonNode> act) {
    var found = 0;
    var next = "";
    do {
      var page = get(address + next).orFail().body();
      page.path(list).forEach(act);
      found += page.path(list).size();
      next = page.hasNonNull("next") ? "&before=" + page.path("next").asText() : "";
    } while (!next.isEmpty());
    return found;
  }

  /**
   * Decides on what another person proposed, as it stands now.
   *
   * @param record the path of the record whose version is read first
   * @param decision where the decision is put
   */
  public Answer decide(String record, String decision, String said, String note) {
    return change(
        record, decision, JSON.createObjectNode().put("decision", said).put("note", note));
  }

  /**
   * Changes a record as it stands now; refused when somebody else changes it meanwhile.
   *
   * @param record the path of the record whose version is read first
   * @param address where the change is put
   */
  public Answer change(String record, String address, JsonNode change) {
    return change(record, address, _ -> change);
  }

  /**
   * As {@link #change(String, String, JsonNode)}, with a change that follows from what was read.
   */
  public Answer change(String record, String address, UnaryOperator<JsonNode> change) {
    var read = get(record).orFail();
    return send(
        "PUT",
        address,
        change.apply(read.body()),
        Map.of("If-Match", read.entityTag().orElse("*")));
  }

  /** Sends JSON under a new key; what can be sent again safely is, when no answer comes. */
  public Answer post(String path, JsonNode body) {
    return send("POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** Sends JSON; what can be sent again safely is, when no answer comes. */
  public Answer send(String method, String path, JsonNode body, Map<String, String> headers) {
    return send(
        method,
        path,
        "application/json",
        body.toString().getBytes(StandardCharsets.UTF_8),
        headers);
  }

  /** Sends a file; what can be sent again safely is, when no answer comes. */
  public Answer send(
      String method, String path, String mediaType, byte[] body, Map<String, String> headers) {
    var request =
        request(path)
            .header("Content-Type", mediaType)
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::header);
    return send(request);
  }

  /** Posts a file as it lies on the disk, however large; sent again when no answer comes. */
  public Answer sendFile(String path, String mediaType, Path file, Map<String, String> headers) {
    try {
      var request =
          request(path)
              .timeout(PATIENCE_WITH_FILES)
              .header("Content-Type", mediaType)
              .POST(HttpRequest.BodyPublishers.ofFile(file));
      headers.forEach(request::header);
      return send(request);
    } catch (FileNotFoundException e) {
      throw new CommandFailure("%s cannot be read.".formatted(file), e);
    }
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE);
    return unmaskFor.isEmpty() ? request : request.header("Unmask-For", unmaskFor);
  }

  /** Everything that is sent here is idempotent by its key or its address. */
  private Answer send(HttpRequest.Builder request) {
    for (var attempt = 1; ; attempt++) {
      try {
        var answer =
            answer(
                http.send(
                    request.setHeader("Authorization", "Bearer " + tokens.get()).build(),
                    HttpResponse.BodyHandlers.ofByteArray()));
        if (attempt == ATTEMPTS || !PASSING.contains(answer.status())) {
          return answer;
        }
        Thread.sleep(AGAIN_AFTER);
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw new CommandFailure(
              "The gateway at %s does not answer. Is the suite running (./sinur status)?"
                  .formatted(url),
              e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CommandFailure("Interrupted.", e);
      }
    }
  }

  private static Answer answer(HttpResponse<byte[]> response) {
    try {
      var body = body(response);
      return new Answer(response.statusCode(), response.headers().firstValue("ETag"), body);
    } catch (JsonProcessingException e) {
      return new Answer(response.statusCode(), Optional.empty(), MissingNode.getInstance());
    } catch (IOException e) {
      throw new CommandFailure("The answer cannot be read: " + e.getMessage(), e);
    }
  }

  /** JSON as it is, a document for people or lines as one text, all else as bytes. */
  private static JsonNode body(HttpResponse<byte[]> response) throws IOException {
    if (response.body().length == 0) {
      return MissingNode.getInstance();
    }
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (type.startsWith("text/") || type.startsWith("application/x-ndjson")) {
      return TextNode.valueOf(new String(response.body(), StandardCharsets.UTF_8));
    }
    return type.startsWith("application/octet-stream")
        ? BinaryNode.valueOf(response.body())
        : JSON.readTree(response.body());
  }
}
