package org.sinur.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Every endpoint of a service against every duty: who may, may; who may not is told 403; nobody is
 * told 401. An endpoint that the service serves and the table lacks fails.
 */
public final class DutyMatrix {

  /** Every duty of the realm; written out here, so that a new one is noticed. */
  public static final List<String> DUTIES =
      List.of(
          "first-line-officer",
          "second-line-officer",
          "shift-supervisor",
          "hq-analyst",
          "watchlist-editor",
          "watchlist-approver",
          "protection-officer",
          "oversight-officer",
          "auditor",
          "administrator");

  private final String place;
  private final Set<String> served;
  private final List<Endpoint> endpoints = new ArrayList<>();

  private record Endpoint(
      String method,
      String path,
      boolean open,
      Set<String> allowed,
      UnaryOperator<RequestSpecification> send) {

    String operation() {
      return method + " " + path;
    }
  }

  /**
   * A matrix.
   *
   * @param place where the callers have their duties
   * @param served every operation the service serves, see {@link Contract#operations}
   */
  public DutyMatrix(String place, Set<String> served) {
    this.place = place;
    this.served = served;
  }

  /** An endpoint and the duties that may use it. */
  public DutyMatrix allow(String method, String path, String... duties) {
    return allow(method, path, request -> request, duties);
  }

  /** An endpoint that needs something sent, and the duties that may use it. */
  public DutyMatrix allow(
      String method, String path, UnaryOperator<RequestSpecification> send, String... duties) {
    endpoints.add(new Endpoint(method, path, false, Set.of(duties), send));
    return this;
  }

  /** An endpoint that anybody may use, also who is not signed in. */
  public DutyMatrix open(String method, String path, UnaryOperator<RequestSpecification> send) {
    endpoints.add(new Endpoint(method, path, true, Set.copyOf(DUTIES), send));
    return this;
  }

  /** The tests: one for each endpoint and caller, and one for the table itself. */
  public Stream<DynamicTest> tests() {
    return Stream.concat(
        Stream.of(
            dynamicTest(
                "the table has every endpoint",
                () -> assertThat(operations()).isEqualTo(new TreeSet<>(served)))),
        endpoints.stream().flatMap(this::tests));
  }

  private Set<String> operations() {
    var operations = new TreeSet<String>();
    endpoints.forEach(e -> operations.add(e.operation()));
    return operations;
  }

  private Stream<DynamicTest> tests(Endpoint endpoint) {
    var nobody =
        dynamicTest(
            endpoint.operation() + " without a token",
            () -> {
              var status = status(endpoint, RestAssured.given());
              if (endpoint.open()) {
                assertThat(status).isNotIn(401, 403).isLessThan(500);
              } else {
                assertThat(status).isEqualTo(401);
              }
            });
    var everybody = DUTIES.stream().map(duty -> test(endpoint, duty));
    return Stream.concat(Stream.of(nobody), everybody);
  }

  private DynamicTest test(Endpoint endpoint, String duty) {
    var allowed = endpoint.allowed().contains(duty);
    return dynamicTest(
        "%s %s %s".formatted(duty, allowed ? "may" : "may not", endpoint.operation()),
        () -> {
          var status = status(endpoint, RestAssured.given().auth().oauth2(Tokens.of(duty, place)));
          if (allowed) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
          } else {
            assertThat(status).isEqualTo(403);
          }
        });
  }

  private static int status(Endpoint endpoint, RequestSpecification request) {
    var path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    return endpoint
        .send()
        .apply(request.contentType(ContentType.JSON))
        .request(endpoint.method(), path)
        .statusCode();
  }
}
