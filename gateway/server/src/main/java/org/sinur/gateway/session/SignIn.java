package org.sinur.gateway.session;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.sinur.gateway.Answers;
import org.sinur.gateway.GatewayProblem;
import org.sinur.gateway.edge.Edge;
import org.sinur.gateway.limit.CallerLimits;
import org.sinur.problem.RequestProblem;

/**
 * The gateway's own endpoints: {@code /login} and its callback, {@code /logout}, {@code /session}
 * and {@code /ping}.
 */
@Singleton
final class SignIn {

  private static final Logger LOG = Logger.getLogger(SignIn.class);

  /** Where the console says that signing in did not work; without a reason, which people see. */
  private static final String FAILED = "/?sign-in=failed";

  private static final String STATE_COOKIE = "q_auth";

  /** Sign-ins that one browser may have begun and not finished. */
  private static final int UNFINISHED = 3;

  private final Sessions sessions;
  private final CrossSite crossSite;
  private final RealmSessions realm;
  private final CallerLimits limits;
  private final HttpAuthenticator authenticator;
  private final Answers answers;

  SignIn(
      Sessions sessions,
      CrossSite crossSite,
      RealmSessions realm,
      CallerLimits limits,
      HttpAuthenticator authenticator,
      Answers answers) {
    this.sessions = sessions;
    this.crossSite = crossSite;
    this.realm = realm;
    this.limits = limits;
    this.authenticator = authenticator;
    this.answers = answers;
  }

  void register(@Observes Router router) {
    router.get("/ping").handler(SignIn::ping);
    router.head("/ping").handler(SignIn::ping);
    router.get("/session").handler(this::session);
    router.get("/login").handler(this::login);
    router.get("/login/callback").handler(this::callback);
    router.post("/logout").handler(this::logout);
  }

  /** The link is up as far as here; says nothing about anybody. */
  private static void ping(RoutingContext request) {
    Edge.measureAs(request, "ping");
    request.response().setStatusCode(204).end();
  }

  private void session(RoutingContext request) {
    Edge.measureAs(request, "session");
    sessions
        .of(request)
        .onSuccess(
            found -> {
              if (found.isPresent()) {
                if (limits.admit(request, found.get().username())) {
                  answers.ok(request, found.get().session());
                }
              } else if (limits.admitUnknown(request)) {
                unauthenticated(request);
              }
            })
        .onFailure(failure -> unknown(request, failure));
  }

  private void login(RoutingContext request) {
    Edge.measureAs(request, "login");
    var asked = request.queryParam("returnTo");
    var path =
        asked.size() > 1
            ? Optional.<ReturnPath>empty()
            : ReturnPath.of(asked.isEmpty() ? null : asked.getFirst());
    if (path.isEmpty()) {
      answers.problem(request, GatewayProblem.RETURN_REFUSED, null);
    } else if (CrossSite.byScript(request.request()) || Sessions.bearer(request)) {
      unauthenticated(request);
    } else {
      sessions
          .alone(request)
          .otherwise(Optional.empty())
          .onSuccess(
              found -> {
                if (found.isPresent()) {
                  answers.seeOther(request, path.get().value());
                } else if (limits.admitUnknown(request)) {
                  toRealm(request);
                }
              });
    }
  }

  private void toRealm(RoutingContext request) {
    request.request().cookies().stream()
        .filter(c -> c.getName().startsWith(STATE_COOKIE))
        .sorted(Comparator.comparing(c -> c.getName()))
        .skip(UNFINISHED - 1L)
        .map(c -> c.getName())
        .toList()
        .forEach(name -> Sessions.forget(request, name));
    authenticator
        .getChallenge(request)
        .subscribe()
        .with(
            challenge -> {
              if (challenge == null || challenge.status != 302) {
                answers.problem(request, RequestProblem.UNAVAILABLE, "Sign-in does not answer.");
                return;
              }
              challenge
                  .getHeaders()
                  .forEach((name, value) -> request.response().putHeader(name, value));
              request.response().setStatusCode(302).end();
            },
            failure -> unknown(request, failure));
  }

  /** The realm sends the browser here with a code, or with the reason why there is none. */
  private void callback(RoutingContext request) {
    Edge.measureAs(request, "login");
    sessions
        .alone(request)
        .onSuccess(
            found ->
                answers.seeOther(request, found.isPresent() ? ReturnPath.HOME.value() : FAILED))
        .onFailure(
            failure -> {
              // with the session made, the flow goes back to /login, which knows where to return
              if (failure instanceof AuthenticationRedirectException done) {
                request
                    .response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, done.getRedirectUri())
                    .end();
              } else {
                LOG.infof("A sign-in failed: %s", failure.getClass().getSimpleName());
                answers.seeOther(request, FAILED);
              }
            });
  }

  /**
   * Ends the session here and at the realm, and says where the browser goes next: to the console's
   * start, or, when the realm could not be told, to the realm's own page for signing out.
   */
  private void logout(RoutingContext request) {
    Edge.measureAs(request, "logout");
    if (crossSite.forged(request)) {
      answers.problem(request, GatewayProblem.CROSS_SITE, null);
      return;
    }
    request.request().pause();
    sessions
        .of(request)
        .otherwise(Optional.empty())
        .compose(
            found -> {
              if (found.isEmpty() || Sessions.bearer(request)) {
                return Future.succeededFuture(ReturnPath.HOME.value());
              }
              sessions.end(request, found.get());
              return realm.end(found.get());
            })
        .onSuccess(
            location -> {
              Sessions.clear(request);
              answers.ok(request, new SignedOut(location));
            })
        .onFailure(failure -> unknown(request, failure));
  }

  /**
   * What follows signing out.
   *
   * @param location where the browser is to go
   */
  record SignedOut(String location) {}

  private void unauthenticated(RoutingContext request) {
    if (Sessions.bearer(request)) {
      request.response().putHeader("WWW-Authenticate", "Bearer");
    }
    answers.problem(request, RequestProblem.UNAUTHENTICATED, "Go to /login to sign in.");
  }

  private void unknown(RoutingContext request, Throwable failure) {
    LOG.warnf("The realm does not answer: %s", failure.getMessage());
    answers.problem(request, RequestProblem.UNAVAILABLE, "Sign-in does not answer.");
  }
}
