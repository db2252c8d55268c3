package org.sinur.gateway.console;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.sinur.gateway.Answers;
import org.sinur.gateway.edge.Edge;
import org.sinur.gateway.edge.Territory;
import org.sinur.problem.RequestProblem;

/**
 * What no other route and no file answers. A place within the console gets the shell, which finds
 * its way by the address; a missing script or an unknown endpoint never gets HTML in its place.
 */
@Singleton
public final class Console {

  private static final int BEFORE_ALL_FILES = -1_000;

  /** After the platform's files, before its REST endpoints, of which there are none here. */
  private static final int AFTER_ALL_FILES = RouteConstants.ROUTE_ORDER_DEFAULT + 100;

  private final Answers answers;
  private final Optional<Buffer> shell;
  private final Optional<Buffer> reportForm;

  Console(Answers answers) throws IOException {
    this.answers = answers;
    this.shell = file("index.html");
    this.reportForm = file("report.html");
  }

  /** A page of the console; none in a gateway that was built without a console. */
  private static Optional<Buffer> file(String name) throws IOException {
    try (var file =
        Thread.currentThread()
            .getContextClassLoader()
            .getResourceAsStream("META-INF/resources/" + name)) {
      return file == null ? Optional.empty() : Optional.of(Buffer.buffer(file.readAllBytes()));
    }
  }

  void register(@Observes Router router) {
    router.route().order(BEFORE_ALL_FILES).handler(Console::measure);
    router.get("/report").order(BEFORE_ALL_FILES + 1).handler(this::report);
    router.route().order(AFTER_ALL_FILES).handler(this::nothingElseAnswers);
  }

  private static void measure(RoutingContext request) {
    switch (Territory.of(request.normalizedPath())) {
      case ASSETS, CONSOLE -> Edge.measureAs(request, "console");
      case OWN -> {
        // named by its own route
      }
    }
    request.next();
  }

  /** The form for whoever reports: no console, no sign-in, small enough for an old telephone. */
  private void report(RoutingContext request) {
    page(request, reportForm);
  }

  private void nothingElseAnswers(RoutingContext request) {
    page(request, isPlaceInConsole(request) ? shell : Optional.empty());
  }

  private void page(RoutingContext request, Optional<Buffer> page) {
    if (page.isPresent()) {
      request
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
          .end(page.get());
    } else {
      answers.problem(request, RequestProblem.NOT_FOUND, null);
    }
  }

  private static boolean isPlaceInConsole(RoutingContext request) {
    var method = request.request().method();
    var accepted = request.request().getHeader(HttpHeaders.ACCEPT);
    return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
        && Territory.of(request.normalizedPath()) == Territory.CONSOLE
        && accepted != null
        && accepted.contains("text/html");
  }
}
