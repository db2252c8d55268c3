package org.sinur.gateway.edge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.sinur.access.RequestId;
import org.sinur.gateway.Answers;
import org.sinur.gateway.GatewayProblem;
import org.sinur.problem.ProblemType;
import org.sinur.problem.RequestProblem;

/** Comes before everything else, the platform's own handlers too, so that no answer escapes it. */
@Singleton
public final class Edge {

  private static final Logger LOG = Logger.getLogger(Edge.class);

  /** Before the platform's filters, which end at a few hundred. */
  private static final int FIRST = 10_000;

  /** Before all routes, so that it sees every failure first. */
  private static final int BEFORE_ALL_ROUTES = -1_000_000;

  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE);

  /** As the services accept it. */
  private static final Pattern REQUEST_ID = Pattern.compile("[0-9A-Za-z-]{8,64}");

  private static final String ROUTE = "sinur.route";

  private final AnswerHeaders headers;
  private final Answers answers;
  private final MeterRegistry meters;

  Edge(AnswerHeaders headers, Answers answers, MeterRegistry meters) {
    this.headers = headers;
    this.answers = answers;
    this.meters = meters;
  }

  /** Says under which name the request is measured: one of few, never an address. */
  public static void measureAs(RoutingContext request, String route) {
    request.put(ROUTE, route);
  }

  /** The id of the request at hand. */
  public static String requestId(RoutingContext request) {
    return request.<String>get(RequestId.HEADER);
  }

  void register(@Observes Filters filters) {
    filters.register(this::first, FIRST);
  }

  void registerFailures(@Observes Router router) {
    router.route().order(BEFORE_ALL_ROUTES).failureHandler(this::failed);
  }

  private void first(RoutingContext request) {
    identify(request);
    measure(request);
    request.addHeadersEndHandler(_ -> headers.write(request));
    var sent = request.request();
    if (!METHODS.contains(sent.method())) {
      sent.response().putHeader(HttpHeaders.ALLOW, "GET, HEAD, POST, PUT, PATCH, DELETE");
      answers.problem(request, RequestProblem.METHOD_NOT_ALLOWED, null);
    } else if (!RawPath.plain(sent.path())) {
      answers.problem(
          request,
          GatewayProblem.PATH_REFUSED,
          "No dots, slashes, semicolons or backslashes in disguise, and no empty segments.");
    } else if (sent.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        && sent.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
      sent.response().putHeader(HttpHeaders.CONNECTION, "close");
      answers.problem(request, GatewayProblem.FRAMING_REFUSED, null);
    } else {
      request.next();
    }
  }

  private static void identify(RoutingContext request) {
    var sent = request.request().getHeader(RequestId.HEADER);
    var id =
        sent != null && REQUEST_ID.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    request.request().headers().set(RequestId.HEADER, id);
    request.put(RequestId.HEADER, id);
    MDC.put("requestId", id);
  }

  private void measure(RoutingContext request) {
    var begin = System.nanoTime();
    request.addEndHandler(
        end -> {
          String route = request.get(ROUTE);
          var status = request.response().getStatusCode();
          Timer.builder("sinur.gateway.requests")
              .description("Requests by route and by the class of their status")
              .tag("route", route == null ? "other" : route)
              .tag("status", end.failed() ? "broken" : status / 100 + "xx")
              .register(meters)
              .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        });
  }

  private void failed(RoutingContext request) {
    answers.problem(request, kind(request), null);
  }

  private static ProblemType kind(RoutingContext request) {
    return switch (request.statusCode()) {
      case 400 -> RequestProblem.INVALID_FIELD;
      case 401 -> RequestProblem.UNAUTHENTICATED;
      case 403 -> RequestProblem.FORBIDDEN;
      case 404 -> RequestProblem.NOT_FOUND;
      case 405 -> RequestProblem.METHOD_NOT_ALLOWED;
      case 406 -> RequestProblem.NOT_ACCEPTABLE;
      case 413 -> RequestProblem.BODY_TOO_LARGE;
      case 415 -> RequestProblem.UNSUPPORTED_MEDIA_TYPE;
      default -> {
        LOG.error("Request failed", request.failure());
        yield RequestProblem.INTERNAL_ERROR;
      }
    };
  }
}
