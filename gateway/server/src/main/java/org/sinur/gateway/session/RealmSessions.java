package org.sinur.gateway.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.sinur.gateway.PublicUrl;

/**
 * Ends sessions at the realm (OpenID Connect RP-Initiated Logout). The gateway does so itself with
 * the refresh token: the usual way by the browser would need a token in an address.
 */
@Singleton
final class RealmSessions {

  private static final Logger LOG = Logger.getLogger(RealmSessions.class);
  private static final int PATIENCE_MILLIS = 5_000;

  private final HttpClient client;
  private final PublicUrl publicUrl;
  private final String endpoint;
  private final String clientId;
  private final String secret;

  RealmSessions(
      Vertx vertx,
      PublicUrl publicUrl,
      @ConfigProperty(name = "sinur.realm-url") String realm,
      @ConfigProperty(name = "quarkus.oidc.client-id") String clientId,
      @ConfigProperty(name = "quarkus.oidc.credentials.secret") String secret) {
    this.client =
        vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(PATIENCE_MILLIS));
    this.publicUrl = publicUrl;
    this.endpoint = realm + "/protocol/openid-connect/logout";
    this.clientId = clientId;
    this.secret = secret;
  }

  /** Ends the caller's session; where the browser goes next. */
  Future<String> end(Caller caller) {
    var refreshToken = caller.refreshToken();
    if (refreshToken == null) {
      return Future.succeededFuture(byBrowser());
    }
    var form =
        form(Map.of("client_id", clientId, "client_secret", secret, "refresh_token", refreshToken));
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(endpoint)
                .setTimeout(PATIENCE_MILLIS)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded"))
        .compose(request -> request.send(form))
        .map(answer -> answer.statusCode() / 100 == 2 ? ReturnPath.HOME.value() : byBrowser())
        .otherwise(
            failure -> {
              LOG.warnf("The realm could not be told of a sign-out: %s", failure.getMessage());
              return byBrowser();
            });
  }

  private String byBrowser() {
    return endpoint
        + "?"
        + form(Map.of("client_id", clientId, "post_logout_redirect_uri", publicUrl.origin() + "/"));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
