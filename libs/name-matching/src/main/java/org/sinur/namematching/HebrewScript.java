package org.sinur.namematching;

/**
 * Reads words in the Hebrew script, which leaves short vowels out as the Arabic does: romanised
 * letter by letter, they would count as vowels that the other side has and this one lacks.
 */
final class HebrewScript {

  private static final String LETTERS = "אבגדהוזחטיךכלםמןנסעףפץצקרשת";
  private static final String SOUNDS = "EbgdhwzHtykklmmnnsEppccqrSt";

  private HebrewScript() {}

  static boolean isHebrew(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HEBREW;
  }

  /** The written word; one without sounds where no letter is known. */
  static Word word(String written) {
    StringBuilder sounds = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      int letter = LETTERS.indexOf(written.charAt(i));
      if (letter >= 0) {
        sounds.append(SOUNDS.charAt(letter));
      }
    }
    int last = sounds.length() - 1;
    if (last > 0 && sounds.charAt(last) == 'h') {
      sounds.setCharAt(last, 'A');
    }
    return new Word(Sounds.spell(sounds), sounds.toString(), true, false);
  }
}
