package org.sinur.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The words of the services as people write and read them. Reads one of a few as people write it:
 * {@code in-need} for {@code IN_NEED}, which is understood too. Any other word is answered with
 * those that there are, before anything is sent.
 */
public final class Words<E> implements ITypeConverter<E> {

  private final Class<E> type;

  /**
   * The words of an enumeration.
   *
   * @param type whose constants are named as the service names them
   */
  Words(Class<E> type) {
    this.type = type;
  }

  @Override
  public E convert(String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.toString().equals(code(text)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Arrays.stream(type.getEnumConstants())
                        .map(constant -> written(constant.toString()))
                        .collect(
                            Collectors.joining(", ", "'%s' is none of ".formatted(text), ""))));
  }

  /** One of the service's constants as people read it: {@code in need} for {@code IN_NEED}. */
  public static String plain(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The same of one in an answer. */
  public static String plain(JsonNode constant) {
    return plain(constant.asText());
  }

  /** One of the service's constants as people write it: {@code in-need} for {@code IN_NEED}. */
  public static String written(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The same of one in an answer. */
  public static String written(JsonNode constant) {
    return written(constant.asText());
  }

  /** As the service names what people write: {@code IN_NEED} for {@code in-need}. */
  public static String code(String word) {
    return word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
