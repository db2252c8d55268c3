package org.sinur.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The committed OpenAPI file of a service, and what the service says of itself. */
public final class Contract {

  private Contract() {}

  /**
   * Fails when a service serves something else than its committed contract says. With {@code
   * -Dcontract=write} the file is written instead.
   *
   * @param served where the service describes itself
   * @param committed the file
   */
  public static void check(URI served, Path committed) throws IOException {
    var now = RestAssured.get(served).then().statusCode(200).extract().asString();
    if ("write".equals(System.getProperty("contract"))) {
      Files.writeString(committed, now);
    }
    assertThat(now)
        .as("%s differs from what is served; -Dcontract=write writes it anew", committed)
        .isEqualTo(Files.exists(committed) ? Files.readString(committed) : "");
  }

  /** Every operation a service describes, as {@code GET /path}. */
  public static Set<String> operations(URI served) throws IOException {
    var document =
        new ObjectMapper()
            .readTree(RestAssured.given().queryParam("format", "json").get(served).asByteArray());
    var operations = new TreeSet<String>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    return operations;
  }
}
