package org.sinur.gateway.session;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Set;
import org.sinur.gateway.PublicUrl;

/**
 * Keeps other sites' pages from using a person's session. A change needs a header that such a page
 * cannot send without being asked by the browser first, which is refused; and where the browser
 * says whose page it is, it must be the console's.
 */
@Singleton
public final class CrossSite {

  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final PublicUrl publicUrl;

  CrossSite(PublicUrl publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Whether this is a change that the console itself cannot have asked for. */
  public boolean forged(RoutingContext request) {
    var sent = request.request();
    return !Sessions.bearer(request)
        && !READING.contains(sent.method())
        && !(byScript(sent) && fromConsole(sent));
  }

  /** Whether a script asks, which cannot follow a redirect to the realm. */
  static boolean byScript(HttpServerRequest request) {
    return "JavaScript".equals(request.getHeader("X-Requested-With"));
  }

  private boolean fromConsole(HttpServerRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    var site = request.getHeader("Sec-Fetch-Site");
    return (origin == null || publicUrl.isOrigin(origin))
        && (site == null || site.equals("same-origin"));
  }
}
