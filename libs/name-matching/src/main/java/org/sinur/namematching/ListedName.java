package org.sinur.namematching;

/**
 * One name of a listed person, as the list writes it, in any script.
 *
 * <p>A comma ends the family name, as in "AL-ZAWAHIRI, Ayman". Only the first {@value
 * NameReader#MAX_CHARACTERS} characters and {@value NameReader#MAX_PARTS} parts are compared; a
 * name without letters and digits is never found.
 */
public record ListedName(String text, NameQuality quality) {

  public ListedName {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a listed name is empty");
    }
  }
}
