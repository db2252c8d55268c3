package org.sinur.watchlist;

import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_LENGTH;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sinur.problem.Problem;
import org.sinur.problem.RequestProblem;

/**
 * Keeps each kind of file to its size and names it. A table of documents goes to the disk as it
 * comes and may be large; other lists are held in memory.
 */
@Singleton
final class BodyLimits {

  private static final String DOCUMENTS = "/document-lists/";

  private final long list;
  private final long documents;
  private final ObjectMapper json;

  BodyLimits(
      @ConfigProperty(name = "watchlist.import.largest-file") MemorySize list,
      @ConfigProperty(name = "watchlist.documents.largest-file") MemorySize documents,
      ObjectMapper json) {
    this.list = list.asLongValue();
    this.documents = documents.asLongValue();
    this.json = json;
  }

  /** Before and after Quarkus looks at the size itself, once for all kinds, and names no limit. */
  void register(@Observes Router router) {
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::check);
    router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(this::bound);
  }

  private void check(RoutingContext request) {
    if (hasBody(request)) {
      request.addHeadersEndHandler(_ -> announceBreakingOff(request));
      request.addEndHandler(_ -> breakOff(request));
    }
    var said = request.request().getHeader(CONTENT_LENGTH);
    if (said != null && Long.parseLong(said) > most(request)) {
      refuse(request);
    } else {
      request.next();
    }
  }

  /** RFC 9112, 6.3: of what has none, nothing can still be to come. */
  private static boolean hasBody(RoutingContext request) {
    var headers = request.request().headers();
    var length = headers.get(CONTENT_LENGTH);
    return headers.contains(HttpHeaders.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  /** So that whoever keeps connections for later does not keep this one (RFC 9112, 9.6). */
  private static void announceBreakingOff(RoutingContext request) {
    if (!request.request().isEnded()) {
      request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
  }

  /** What is still sent when the answer is given would be kept in memory, and read by nobody. */
  private static void breakOff(RoutingContext request) {
    if (!request.request().isEnded()) {
      request.request().connection().close();
    }
  }

  /** A list in chunks breaks off where it becomes too large; documents are counted as they come. */
  private void bound(RoutingContext request) {
    if (most(request) == list && request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
      request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, list);
    }
    request.next();
  }

  private long most(RoutingContext request) {
    return request.normalizedPath().startsWith(DOCUMENTS) ? documents : list;
  }

  private void refuse(RoutingContext request) {
    try {
      request
          .response()
          .setStatusCode(RequestProblem.BODY_TOO_LARGE.status())
          .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
          .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
          .end(
              json.writeValueAsString(
                  Problem.of(
                      RequestProblem.BODY_TOO_LARGE, "At most %d bytes.".formatted(most(request)))))
          .onComplete(done -> request.request().connection().close());
    } catch (JsonProcessingException e) {
      request.fail(e);
    }
  }
}
