package org.sinur.gateway.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.RefreshToken;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Who is calling: by the session's cookie, or by an access token sent with the request. */
@Singleton
public final class Sessions {

  private static final Logger LOG = Logger.getLogger(Sessions.class);

  /** The tenant of application.properties for tokens sent with the request. */
  private static final String BEARER_TENANT = "bearer-token";

  private static final String BEARER = "sinur.bearer";

  /** After the edge and before the platform authenticates. */
  private static final int BEFORE_AUTHENTICATION = 5_000;

  /**
   * How long one look at a cookie or a token serves, at the least, for all requests that bring the
   * same. A console asks for much at once; if each of its requests renewed the tokens by itself,
   * the realm would take the one refresh token coming in so often for a stolen one and end the
   * session.
   */
  private static final Duration SHARED_FOR = Duration.ofSeconds(5);

  /** And at the most: to look is to decrypt and to check signatures, which is dear. */
  private static final Duration KEPT_FOR = Duration.ofMinutes(1);

  /**
   * An access token is renewed half a minute before it ends; by then it must be looked at again.
   */
  private static final Duration RENEWAL = Duration.ofSeconds(40);

  /** Longer than an access token of an ended session can still be valid. */
  private static final Duration ENDED_REMEMBERED_FOR = Duration.ofMinutes(60);

  /** Of the secret that encrypts session cookies, in characters. */
  private static final int SHORTEST_SECRET = 32;

  private final InstantSource clock = InstantSource.system();
  private final AsyncCache<String, Seen> seen =
      Caffeine.newBuilder()
          .maximumSize(20_000)
          .expireAfter(Expiry.creating((String _, Seen found) -> found.keptFor(clock.instant())))
          .buildAsync();
  private final Cache<String, Boolean> ended =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(ENDED_REMEMBERED_FOR).build();
  private final IdentityProviderManager identities;
  private final Vertx vertx;

  /** A session as it was found, and the cookies that carry its renewed tokens. */
  private record Seen(Optional<Caller> caller, List<Cookie> renewed) {

    Duration keptFor(Instant now) {
      var untilRenewal =
          caller
              .map(found -> found.token().expiresAt())
              .map(end -> Duration.between(now, end).minus(RENEWAL))
              .orElse(SHARED_FOR);
      return Collections.max(List.of(SHARED_FOR, Collections.min(List.of(KEPT_FOR, untilRenewal))));
    }
  }

  Sessions(
      IdentityProviderManager identities,
      Vertx vertx,
      @ConfigProperty(name = "sinur.session-secret") String sessionSecret) {
    if (sessionSecret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException(
          "sinur.session-secret must have at least %d characters".formatted(SHORTEST_SECRET));
    }
    this.identities = identities;
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    filters.register(Sessions::separate, BEFORE_AUTHENTICATION);
  }

  /**
   * A request with an access token is judged by that token alone: its cookies are taken away, so
   * that it needs no guard against other sites' pages.
   */
  private static void separate(RoutingContext request) {
    var sent = request.request();
    var authorization = sent.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      sent.headers().remove(HttpHeaders.COOKIE);
      request.put(BEARER, true);
      request.put(OidcUtils.TENANT_ID_ATTRIBUTE, BEARER_TENANT);
    }
    request.next();
  }

  /** Whether the request brings an access token of its own. */
  public static boolean bearer(RoutingContext request) {
    return request.get(BEARER) != null;
  }

  /**
   * Who is calling, empty for nobody that is known. Fails when that cannot be found out at the
   * moment.
   */
  public Future<Optional<Caller>> of(RoutingContext request) {
    var brought = brought(request);
    if (brought.isEmpty()) {
      return ask(request).map(this::unlessEnded);
    }
    var first = new boolean[1];
    var answer =
        seen.get(
            digest(brought),
            (_, _) -> {
              first[0] = true;
              return ask(request)
                  .map(caller -> new Seen(caller, renewed(request)))
                  .toCompletionStage()
                  .toCompletableFuture();
            });
    return here(answer)
        .map(
            found -> {
              if (!first[0]) {
                found.renewed().forEach(c -> request.response().addCookie(copy(c)));
              }
              return unlessEnded(found.caller());
            });
  }

  /** Who is calling, asked for this request alone, which may answer by a redirect. */
  Future<Optional<Caller>> alone(RoutingContext request) {
    // what follows from a failure is decided here, not by the platform
    request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    return here(QuarkusHttpUser.getSecurityIdentity(request, identities)
            .subscribeAsCompletionStage())
        .map(Sessions::caller)
        .map(this::unlessEnded);
  }

  /** Ends the session in this replica: its cookie is cleared and its tokens are no longer taken. */
  void end(RoutingContext request, Caller caller) {
    var session = caller.token().realmSession();
    if (session != null) {
      ended.put(session, true);
    }
    clear(request);
  }

  /** Clears every cookie of a session, found or just made. */
  static void clear(RoutingContext request) {
    request.request().cookies().stream()
        .filter(c -> OidcUtils.isSessionCookie(c.getName()))
        .map(Cookie::getName)
        .toList()
        .forEach(name -> forget(request, name));
  }

  static void forget(RoutingContext request, String cookie) {
    request
        .response()
        .addCookie(Cookie.cookie(cookie, "").setPath("/").setHttpOnly(true).setMaxAge(0));
  }

  private Future<Optional<Caller>> ask(RoutingContext request) {
    return alone(request)
        .recover(
            failure -> {
              if (unreachable(failure)) {
                return Future.failedFuture(failure);
              }
              return switch (failure) {
                case AuthenticationFailedException _,
                    AuthenticationCompletionException _,
                    AuthenticationRedirectException _,
                    UnauthorizedException _ -> {
                  LOG.debugf("Not signed in: %s", failure.getMessage());
                  yield Future.succeededFuture(Optional.empty());
                }
                default -> Future.failedFuture(failure);
              };
            });
  }

  private static boolean unreachable(Throwable failure) {
    return Stream.iterate(failure, f -> f != null, Throwable::getCause)
        .limit(10)
        .anyMatch(f -> f instanceof IOException || f instanceof TimeoutException);
  }

  private static Optional<Caller> caller(SecurityIdentity identity) {
    if (identity == null || identity.isAnonymous()) {
      return Optional.empty();
    }
    var access = identity.getCredential(AccessTokenCredential.class);
    if (access == null) {
      return Optional.empty();
    }
    var refresh = identity.getCredential(RefreshToken.class);
    var caller =
        new Caller(
            Token.read(access.getToken()),
            access.getToken(),
            refresh == null ? null : refresh.getToken());
    return Optional.of(caller).filter(c -> c.token().isForSinur());
  }

  private Optional<Caller> unlessEnded(Optional<Caller> caller) {
    return caller.filter(
        c -> {
          var session = c.token().realmSession();
          return session == null || ended.getIfPresent(session) == null;
        });
  }

  private <T> Future<T> here(CompletionStage<T> answer) {
    return Future.fromCompletionStage(answer, vertx.getOrCreateContext());
  }

  /** What a request says it comes from: its token, or else its session's cookies. */
  private static String brought(RoutingContext request) {
    if (bearer(request)) {
      return request.request().getHeader(HttpHeaders.AUTHORIZATION);
    }
    return request.request().cookies().stream()
        .filter(c -> OidcUtils.isSessionCookie(c.getName()))
        .map(c -> c.getName() + "=" + c.getValue())
        .sorted()
        .collect(Collectors.joining(";"));
  }

  private static List<Cookie> renewed(RoutingContext request) {
    return request.request().cookies().stream()
        .filter(c -> OidcUtils.isSessionCookie(c.getName()))
        .filter(c -> c instanceof ServerCookie server && server.isChanged())
        .map(Sessions::copy)
        .toList();
  }

  private static Cookie copy(Cookie cookie) {
    return Cookie.cookie(cookie.getName(), cookie.getValue())
        .setPath(cookie.getPath())
        .setDomain(cookie.getDomain())
        .setHttpOnly(cookie.isHttpOnly())
        .setSecure(cookie.isSecure())
        .setSameSite(cookie.getSameSite())
        .setMaxAge(cookie.getMaxAge());
  }

  /** The cache's keys are not what was brought, which is as good as a password. */
  private static String digest(String brought) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(brought.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
