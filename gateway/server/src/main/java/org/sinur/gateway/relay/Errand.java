package org.sinur.gateway.relay;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.gateway.Answers;
import org.sinur.gateway.GatewayProblem;
import org.sinur.gateway.PublicUrl;
import org.sinur.gateway.session.Caller;
import org.sinur.problem.Problem;
import org.sinur.problem.ProblemType;
import org.sinur.problem.RequestProblem;

/** One request on its way to a service and back, and what is changed on it both ways. */
final class Errand implements ProxyInterceptor {

  private static final Logger LOG = Logger.getLogger(Errand.class);

  /** A web socket would pass by all that is done here. */
  private static final ProxyOptions NO_WEB_SOCKETS = new ProxyOptions().setSupportWebSocket(false);

  private final HttpServerRequest sent;
  private final Destination destination;
  private final @Nullable Caller caller;
  private final PublicUrl publicUrl;
  private final Answers answers;
  private final BoundedBody body;

  /**
   * An errand.
   *
   * @param caller whose; null for what anybody may send, of whom the service learns nothing
   */
  Errand(
      HttpServerRequest sent,
      Destination destination,
      @Nullable Caller caller,
      PublicUrl publicUrl,
      Answers answers) {
    this.sent = sent;
    this.destination = destination;
    this.caller = caller;
    this.publicUrl = publicUrl;
    this.answers = answers;
    this.body = new BoundedBody(sent, destination.maxBody());
  }

  /** Whether the request itself says that its body is larger than may go on. */
  boolean saysItIsTooLarge() {
    return saidLength() > destination.maxBody();
  }

  /** The largest body, for people. */
  String largest() {
    return "At most %d bytes go to %s here."
        .formatted(destination.maxBody(), destination.service());
  }

  void run(HttpClient client) {
    HttpProxy.reverseProxy(NO_WEB_SOCKETS, client)
        .origin(context -> context.client().request(options()))
        .addInterceptor(this)
        .handle(sent);
  }

  private RequestOptions options() {
    return new RequestOptions()
        .setHost(destination.upstream().getHost())
        .setPort(destination.port())
        .setSsl(destination.secure())
        .setTimeout(destination.timeout().toMillis());
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    prepare(context.request());
    return context
        .sendRequest()
        .recover(failure -> Future.succeededFuture(problem(context, failure)));
  }

  private void prepare(ProxyRequest request) {
    var query = sent.query();
    request.setURI(query == null ? destination.path() : destination.path() + "?" + query);
    request.setBody(Body.body(body, saidLength()));
    HeaderPolicy.towardService(request.headers());
    request
        .putHeader("X-Forwarded-Proto", publicUrl.scheme())
        .putHeader("X-Forwarded-Host", publicUrl.authority());
    if (caller == null) {
      HeaderPolicy.anonymous(request.headers());
      return;
    }
    var peer = sent.remoteAddress();
    if (peer != null) {
      request.putHeader("X-Forwarded-For", peer.hostAddress());
    }
    request.putHeader(HttpHeaders.AUTHORIZATION, "Bearer " + caller.accessToken());
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    var response = context.response();
    HeaderPolicy.towardCaller(response.headers());
    var location = response.headers().get(HttpHeaders.LOCATION);
    if (location != null) {
      response.headers().remove(HttpHeaders.LOCATION);
      var ours = here(location);
      if (ours != null) {
        response.putHeader(HttpHeaders.LOCATION, ours);
      }
    }
    return context
        .sendResponse()
        .onFailure(
            failure ->
                LOG.warnf(
                    "An answer of %s broke off: %s",
                    destination.service(), failure.getClass().getSimpleName()));
  }

  /** A place in the service as callers of the gateway reach it; null for places elsewhere. */
  private @Nullable String here(String location) {
    URI uri;
    try {
      uri = URI.create(location);
    } catch (IllegalArgumentException e) {
      return null;
    }
    var elsewhere =
        uri.getHost() != null
            && !uri.getHost().equals(destination.upstream().getHost())
            && !publicUrl.authority().equals(uri.getRawAuthority());
    var path = uri.getRawPath();
    if (elsewhere || path == null || !path.startsWith("/")) {
      return null;
    }
    var query = uri.getRawQuery();
    return "/api/" + destination.service() + path + (query == null ? "" : "?" + query);
  }

  private ProxyResponse problem(ProxyContext context, Throwable failure) {
    var type = kind(failure);
    if (type != RequestProblem.BODY_TOO_LARGE) {
      // the class and no message: messages name hosts and addresses
      LOG.warnf(
          "%s: %s (%s)", destination.service(), type.slug(), failure.getClass().getSimpleName());
    }
    return context
        .request()
        .release()
        .response()
        .setStatusCode(type.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .setBody(Body.body(answers.problem(type, detail(type))));
  }

  private ProblemType kind(Throwable failure) {
    if (body.tooLarge()) {
      return RequestProblem.BODY_TOO_LARGE;
    }
    return switch (failure) {
      case TimeoutException _, ConnectTimeoutException _ -> GatewayProblem.UPSTREAM_TIMEOUT;
      case ConnectionPoolTooBusyException _ -> RequestProblem.BUSY;
      default -> GatewayProblem.UPSTREAM_UNAVAILABLE;
    };
  }

  private String detail(ProblemType type) {
    return type == RequestProblem.BODY_TOO_LARGE
        ? largest()
        : "The service is %s; whether it took the request is not known."
            .formatted(destination.service());
  }

  /** As the request says it; -1 for a body in chunks, or none. */
  private long saidLength() {
    var length = sent.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? -1 : Long.parseLong(length);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }
}
