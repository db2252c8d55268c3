package org.sinur.gateway;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Where browsers reach the gateway. What a request says of its host is never used for this: who
 * sends the request can choose it.
 */
@Singleton
public final class PublicUrl {

  private final URI url;

  @Inject
  PublicUrl(@ConfigProperty(name = "sinur.public-url") String url) {
    this(parse(url));
  }

  private PublicUrl(URI url) {
    this.url = url;
  }

  /**
   * A public address.
   *
   * @throws IllegalArgumentException naming the property, unless it is an origin and nothing more
   */
  static PublicUrl of(String url) {
    return new PublicUrl(parse(url));
  }

  private static URI parse(String url) {
    var uri = URI.create(url);
    var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
    if (!web || uri.getRawAuthority() == null || !url.equals(origin(uri))) {
      throw new IllegalArgumentException(
          "sinur.public-url must be scheme, host and port only, such as https://sinur.example");
    }
    return uri;
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  /** The origin as browsers write it (RFC 6454, 6.2). */
  public String origin() {
    return origin(url);
  }

  /** {@code https}, or {@code http} on a developer's machine. */
  public String scheme() {
    return url.getScheme();
  }

  /** Host and, unless it is the scheme's own, port. */
  public String authority() {
    return url.getRawAuthority();
  }

  /** Whether browsers reach the gateway by TLS only. */
  public boolean secure() {
    return scheme().equals("https");
  }

  /** Whether this is what a browser says of the page that sent a request. */
  public boolean isOrigin(@Nullable String origin) {
    return origin().equalsIgnoreCase(origin);
  }
}
