package org.sinur.gateway.relay;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one request goes, and within which limits.
 *
 * @param service the name of the service, which callers may know
 * @param upstream its address, which they may not
 * @param path the path there
 * @param maxBody the largest body, in bytes
 * @param timeout how long the service may take
 */
record Destination(String service, URI upstream, String path, long maxBody, Duration timeout) {

  private static final String PREFIX = "/api/";
  private static final String OPEN = "/public/";

  /** The destination of a request, by its path exactly as it was sent. */
  static Optional<Destination> find(RouteTable table, String method, @Nullable String rawPath) {
    if (rawPath == null || !rawPath.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var end = rawPath.indexOf('/', PREFIX.length());
    var name = rawPath.substring(PREFIX.length(), end < 0 ? rawPath.length() : end);
    var path = end < 0 ? "/" : rawPath.substring(end);
    return Optional.ofNullable(table.routes().get(name))
        .map(route -> within(route, name, method, path));
  }

  /** The destination of what anybody may send, by its path exactly as it was sent. */
  static Optional<Destination> findOpen(RouteTable table, @Nullable String rawPath) {
    if (rawPath == null || !rawPath.startsWith(OPEN)) {
      return Optional.empty();
    }
    var end = rawPath.indexOf('/', OPEN.length());
    var name = rawPath.substring(OPEN.length(), end < 0 ? rawPath.length() : end);
    return table.routes().entrySet().stream()
        .filter(route -> route.getValue().open().filter(open -> open.contains(name)).isPresent())
        .findFirst()
        .map(
            route ->
                new Destination(
                    route.getKey(),
                    route.getValue().upstream(),
                    rawPath,
                    route.getValue().maxOpenBody().asLongValue(),
                    route.getValue().timeout()));
  }

  private static Destination within(
      RouteTable.Route route, String name, String method, String path) {
    for (var exemption : route.exemptions().values()) {
      if (exemption.method().equals(method)
          && (path.equals(exemption.path()) || path.startsWith(exemption.path() + "/"))) {
        return new Destination(
            name, route.upstream(), path, exemption.maxBody().asLongValue(), exemption.timeout());
      }
    }
    return new Destination(
        name, route.upstream(), path, route.maxBody().asLongValue(), route.timeout());
  }

  boolean secure() {
    return "https".equals(upstream.getScheme());
  }

  int port() {
    var port = upstream.getPort();
    return port >= 0 ? port : secure() ? 443 : 80;
  }
}
