package org.sinur.gateway.edge;

import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.sinur.access.RequestId;
import org.sinur.gateway.PublicUrl;
import org.sinur.problem.Problem;

/**
 * The headers of every answer: what a browser may do with it, and how long it may keep it. Written
 * last, so that nothing a service says can loosen them.
 */
@Singleton
final class AnswerHeaders {

  /** Everything from here and nothing else; no inline code or style, no frames around us. */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "manifest-src 'self'",
          "worker-src 'self'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  private static final String NOT_KEPT = "no-store";
  private static final String ASKED_EACH_TIME = "no-cache";
  private static final String KEPT_FOR_EVER = "public, max-age=31536000, immutable";

  /** What shrinks, of what the platform does not compress by itself. */
  private static final Set<String> COMPRESSED =
      Set.of("application/json", Problem.MEDIA_TYPE, "application/xml", "text/csv", "text/html");

  private final Map<String, String> always = new LinkedHashMap<>();

  AnswerHeaders(PublicUrl publicUrl) {
    always.put("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    always.put("X-Content-Type-Options", "nosniff");
    always.put("X-Frame-Options", "DENY");
    always.put("Referrer-Policy", "no-referrer");
    always.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    always.put("Cross-Origin-Opener-Policy", "same-origin");
    always.put("Cross-Origin-Resource-Policy", "same-origin");
    if (publicUrl.secure()) {
      always.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
  }

  void write(RoutingContext request) {
    var headers = request.response().headers();
    always.forEach(headers::set);
    headers.set(RequestId.HEADER, Edge.requestId(request));
    headers.set(HttpHeaders.CACHE_CONTROL, caching(request));
    headers.remove(HttpHeaders.SERVER);
    HttpCompressionHandler.compressIfNeeded(request, COMPRESSED);
  }

  private static String caching(RoutingContext request) {
    var path = request.request().path();
    var status = request.response().getStatusCode();
    var good = status / 100 == 2 || status == 304;
    return switch (Territory.of(path == null ? "/" : path)) {
      case OWN -> NOT_KEPT;
      case ASSETS -> good ? KEPT_FOR_EVER : NOT_KEPT;
      case CONSOLE -> good ? ASKED_EACH_TIME : NOT_KEPT;
    };
  }
}
