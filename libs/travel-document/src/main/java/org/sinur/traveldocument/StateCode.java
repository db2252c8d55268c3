package org.sinur.traveldocument;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code of a State, organisation or nationality as Doc 9303-3, section 5 writes it: an ISO
 * 3166-1 alpha-3 code or one of ICAO's own, such as {@code D} (Germany), {@code XXA} (stateless) or
 * {@code UNO} (United Nations).
 *
 * <p>A code may be well formed and yet assigned to nobody; see {@link #isAssigned()}.
 *
 * @param value one to three letters A to Z, without fillers
 */
public record StateCode(String value) {

  /**
   * Checks the form, not the assignment.
   *
   * @throws IllegalArgumentException if {@code value} is not one to three letters A to Z
   */
  public StateCode {
    if (!isWellFormed(value)) {
      throw new IllegalArgumentException("A state code is one to three letters A to Z");
    }
  }

  /** Whether {@code text} has the form of a state code: one to three letters A to Z. */
  public static boolean isWellFormed(String text) {
    return !text.isEmpty()
        && text.length() <= 3
        && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
  }

  /** Whether ISO 3166-1 or Doc 9303-3, section 5 assigns this code, deprecated ones included. */
  public boolean isAssigned() {
    return Table.ASSIGNED.contains(value);
  }

  /** Whether this is {@code UTO}, Utopia, the issuer of specimens (Doc 9303-3, section 5 G). */
  public boolean isSpecimen() {
    return value.equals("UTO");
  }

  /** The code itself, for example {@code IRQ}. */
  @Override
  public String toString() {
    return value;
  }

  /** Read once, when a code is first looked up. */
  private static final class Table {
    private static final Set<String> ASSIGNED = load();

    private static Set<String> load() {
      InputStream table =
          Objects.requireNonNull(
              StateCode.class.getResourceAsStream("state-codes.txt"), "state-codes.txt");
      try (var lines =
          new BufferedReader(new InputStreamReader(table, StandardCharsets.US_ASCII))) {
        return lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .flatMap(line -> Stream.of(line.split(" ")))
            .filter(Predicate.not(String::isEmpty))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
