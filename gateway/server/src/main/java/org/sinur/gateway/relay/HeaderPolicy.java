package org.sinur.gateway.relay;

import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which headers cross the gateway. Toward a service only those that it has a use for: whatever else
 * a caller sends (cookies, names and addresses somebody claims to have) does not exist there.
 */
final class HeaderPolicy {

  private static final Set<String> TOWARD_SERVICE =
      Set.of(
          "accept",
          "accept-language",
          "content-type",
          "content-length",
          "content-encoding",
          "idempotency-key",
          "if-match",
          "if-none-match",
          "if-modified-since",
          "if-unmodified-since",
          "last-event-id",
          "range",
          "unmask-for",
          "user-agent",
          "x-request-id",
          "traceparent",
          "tracestate");

  private static final Set<String> TELLING_OF_THE_SENDER =
      Set.of("accept-language", "user-agent", "traceparent", "tracestate");

  /** Hop by hop (RFC 9110, 7.6.1), and what only the gateway says. */
  private static final Set<String> NOT_TOWARD_CALLER =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authentication-info",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "alt-svc",
          "clear-site-data",
          "server",
          "set-cookie",
          "set-cookie2",
          "strict-transport-security",
          "via",
          "x-powered-by",
          "x-request-id");

  private HeaderPolicy() {}

  static void towardService(MultiMap headers) {
    var named = connectionOptions(headers);
    remove(headers, name -> !TOWARD_SERVICE.contains(name) || named.contains(name));
  }

  /** Without what a device or a browser tells of itself, and of whoever holds it. */
  static void anonymous(MultiMap headers) {
    TELLING_OF_THE_SENDER.forEach(headers::remove);
  }

  static void towardCaller(MultiMap headers) {
    var named = connectionOptions(headers);
    remove(
        headers,
        name ->
            NOT_TOWARD_CALLER.contains(name)
                || named.contains(name)
                || name.startsWith("access-control-"));
  }

  /** Headers that {@code Connection} names are for this connection only. */
  private static List<String> connectionOptions(MultiMap headers) {
    var named = new ArrayList<String>();
    for (var line : headers.getAll("connection")) {
      for (var option : line.split(",", -1)) {
        named.add(option.strip().toLowerCase(Locale.ROOT));
      }
    }
    return named;
  }

  private static void remove(MultiMap headers, Predicate<String> unwanted) {
    headers.names().stream()
        .filter(name -> unwanted.test(name.toLowerCase(Locale.ROOT)))
        .toList()
        .forEach(headers::remove);
  }
}
