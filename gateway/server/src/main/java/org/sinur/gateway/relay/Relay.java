package org.sinur.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.sinur.gateway.Answers;
import org.sinur.gateway.GatewayProblem;
import org.sinur.gateway.PublicUrl;
import org.sinur.gateway.edge.Edge;
import org.sinur.gateway.limit.CallerLimits;
import org.sinur.gateway.session.Caller;
import org.sinur.gateway.session.CrossSite;
import org.sinur.gateway.session.Sessions;
import org.sinur.problem.RequestProblem;

/**
 * Takes what comes to {@code /api}, and what anybody may send to {@code /public}, and decides
 * whether it may go on to the service it is for. An {@link Errand} carries it there.
 */
@Singleton
final class Relay {

  private static final Logger LOG = Logger.getLogger(Relay.class);

  private static final int CONNECT_MILLIS = 2_000;
  private static final int CONNECTIONS_TO_A_SERVICE = 128;
  private static final int WAITING_FOR_A_CONNECTION = 1_024;

  private final RouteTable table;
  private final PublicUrl publicUrl;
  private final Sessions sessions;
  private final CrossSite crossSite;
  private final CallerLimits limits;
  private final Answers answers;
  private final HttpClient client;

  Relay(
      Vertx vertx,
      RouteTable table,
      PublicUrl publicUrl,
      Sessions sessions,
      CrossSite crossSite,
      CallerLimits limits,
      Answers answers) {
    this.table = table;
    this.publicUrl = publicUrl;
    this.sessions = sessions;
    this.crossSite = crossSite;
    this.limits = limits;
    this.answers = answers;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_TO_A_SERVICE)
                .setMaxWaitQueueSize(WAITING_FOR_A_CONNECTION));
  }

  void register(@Observes Router router) {
    router.route("/api/*").handler(this::take);
    router.route("/public/*").handler(this::takeOpen);
  }

  private void take(RoutingContext request) {
    var sent = request.request();
    var found = Destination.find(table, sent.method().name(), sent.path());
    if (found.isEmpty()) {
      answers.problem(request, RequestProblem.NOT_FOUND, null);
      return;
    }
    var destination = found.get();
    Edge.measureAs(request, destination.service());
    if (crossSite.forged(request)) {
      answers.problem(request, GatewayProblem.CROSS_SITE, null);
      return;
    }
    // the body waits until it is known whether it may go on
    sent.pause();
    sessions
        .of(request)
        .onSuccess(
            caller -> {
              if (caller.isPresent()) {
                relay(request, destination, caller.get());
              } else {
                unauthenticated(request);
              }
            })
        .onFailure(
            failure -> {
              LOG.warnf("The realm does not answer: %s", failure.getMessage());
              answers.problem(request, RequestProblem.UNAVAILABLE, "Sign-in does not answer.");
            });
  }

  /** From whoever sends it; nobody is asked who they are, and nobody is told. */
  private void takeOpen(RoutingContext request) {
    Destination.findOpen(table, request.request().path())
        .ifPresentOrElse(
            destination -> {
              Edge.measureAs(request, "public");
              if (limits.admitStranger(request)) {
                run(request, new Errand(request.request(), destination, null, publicUrl, answers));
              }
            },
            () -> answers.problem(request, RequestProblem.NOT_FOUND, null));
  }

  private void unauthenticated(RoutingContext request) {
    if (limits.admitUnknown(request)) {
      if (Sessions.bearer(request)) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
      }
      answers.problem(request, RequestProblem.UNAUTHENTICATED, null);
    }
  }

  private void relay(RoutingContext request, Destination destination, Caller caller) {
    if (!limits.admit(request, caller.username())) {
      return;
    }
    run(request, new Errand(request.request(), destination, caller, publicUrl, answers));
  }

  private void run(RoutingContext request, Errand errand) {
    if (errand.saysItIsTooLarge()) {
      answers.problem(request, RequestProblem.BODY_TOO_LARGE, errand.largest());
    } else {
      errand.run(client);
    }
  }
}
