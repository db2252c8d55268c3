package org.sinur.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads one of a few words as people write it: {@code in-need} for {@code IN_NEED}, which is
 * understood too. Any other word is answered with those that there are, before anything is sent.
 */
final class Words<E> implements ITypeConverter<E> {

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
        .filter(constant -> word(constant).equals(word(text)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    Arrays.stream(type.getEnumConstants())
                        .map(Words::word)
                        .collect(
                            Collectors.joining(", ", "'%s' is none of ".formatted(text), ""))));
  }

  private static String word(Object constant) {
    return constant.toString().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
