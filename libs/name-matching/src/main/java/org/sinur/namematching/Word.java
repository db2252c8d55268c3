package org.sinur.namematching;

/**
 * One written word, read.
 *
 * @param text lower-case Latin letters and digits
 * @param sounds one char per sound, see {@link Sounds}
 * @param vowelless true where the script leaves short vowels out
 * @param attached true where a hyphen, or the script, ties it to the next word
 */
record Word(String text, String sounds, boolean vowelless, boolean attached) {

  static Word latin(String text) {
    return new Word(text, Sounds.of(text), false, false);
  }

  Word attachedToNext() {
    return new Word(text, sounds, vowelless, true);
  }
}
