package org.sinur.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser without scripts: cookies, redirects it follows only when told to. */
final class Browser {

  static final URI GATEWAY = URI.create("http://localhost:8081");

  private final CookieManager cookies =
      new CookieManager(new AllCookies(), CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();

  /** A browser in which this person of the demo has signed in. */
  static Browser of(String person) {
    var browser = new Browser();
    var end = browser.signIn("/login?returnTo=/booth", person);
    assertThat(end.uri()).isEqualTo(GATEWAY.resolve("/booth"));
    assertThat(end.statusCode()).isEqualTo(200);
    return browser;
  }

  /** Goes to this path, signs in at the realm, and follows to the end. */
  HttpResponse<String> signIn(String path, String person) {
    return follow(submit(person, follow(send(navigate(path)))));
  }

  /** Fills in the realm's form. */
  HttpResponse<String> submit(String person, HttpResponse<String> page) {
    var form = requireNonNull(Jsoup.parse(page.body()).selectFirst("form#kc-form-login"));
    return send(
        HttpRequest.newBuilder(URI.create(form.attr("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("username=" + person + "&password=sinur-demo-only")));
  }

  HttpResponse<String> follow(HttpResponse<String> answer) {
    var at = answer;
    for (var hops = 0; at.statusCode() / 100 == 3; hops++) {
      assertThat(hops).as("redirects").isLessThan(10);
      var next = at.uri().resolve(at.headers().firstValue("Location").orElseThrow());
      at = send(HttpRequest.newBuilder(next).header("Accept", "text/html"));
    }
    return at;
  }

  static HttpRequest.Builder navigate(String path) {
    return HttpRequest.newBuilder(GATEWAY.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
  }

  /** What the console's scripts send. */
  static HttpRequest.Builder fetch(String path) {
    return HttpRequest.newBuilder(GATEWAY.resolve(path))
        .header("Accept", "application/json")
        .header("X-Requested-With", "JavaScript");
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  HttpResponse<byte[]> sendForBytes(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofByteArray());
  }

  private <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request.build(), handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The session's cookies as a thief would send them. */
  String sessionCookies() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().startsWith("q_session"))
        .map(c -> c.getName() + "=" + c.getValue())
        .sorted()
        .collect(Collectors.joining("; "));
  }

  long unfinishedSignIns() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(c -> c.getName().startsWith("q_auth"))
        .count();
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends cookies for TLS only to http://localhost too, as browsers do. */
  private static final class AllCookies implements CookieStore {

    private final CookieStore store = new CookieManager().getCookieStore();

    @Override
    public void add(URI uri, HttpCookie cookie) {
      cookie.setSecure(false);
      store.add(uri, cookie);
    }

    @Override
    public List<HttpCookie> get(URI uri) {
      return store.get(uri);
    }

    @Override
    public List<HttpCookie> getCookies() {
      return store.getCookies();
    }

    @Override
    public List<URI> getURIs() {
      return store.getURIs();
    }

    @Override
    public boolean remove(URI uri, HttpCookie cookie) {
      return store.remove(uri, cookie);
    }

    @Override
    public boolean removeAll() {
      return store.removeAll();
    }
  }
}
