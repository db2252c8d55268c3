package org.sinur.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.sinur.problem.Problem;
import org.sinur.problem.ProblemType;

/** Answers that the gateway gives itself. */
@Singleton
public final class Answers {

  private final ObjectMapper json;

  Answers(ObjectMapper json) {
    this.json = json;
  }

  /** Ends the request with a problem. */
  public void problem(RoutingContext request, ProblemType type, @Nullable String detail) {
    var response = request.response();
    if (response.headWritten()) {
      // half an answer must not look like a whole one
      request.request().connection().close();
      return;
    }
    discardRest(request);
    response
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .end(problem(type, detail));
  }

  /** A problem's body. */
  public Buffer problem(ProblemType type, @Nullable String detail) {
    return write(Problem.of(type, detail));
  }

  /** Ends the request with this value as JSON. */
  public void ok(RoutingContext request, Object value) {
    discardRest(request);
    request
        .response()
        .setStatusCode(200)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(write(value));
  }

  /** Ends the request by sending the browser elsewhere, to be asked for with GET. */
  public void seeOther(RoutingContext request, String location) {
    discardRest(request);
    request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, location).end();
  }

  /** A body that nobody reads would keep the connection waiting. */
  private static void discardRest(RoutingContext request) {
    if (!request.request().isEnded()) {
      request.request().resume();
    }
  }

  private Buffer write(Object value) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
