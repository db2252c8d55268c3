package org.sinur.namematching;

import java.util.Set;

/**
 * Words that come and go in a name without making it another: articles, filiation, titles; in Latin
 * letters, some as {@link ArabicScript} spells them.
 */
final class Particles {

  private static final Set<String> ALWAYS =
      words(
          """
          al el ul il bin ibn ben bn abn bint binti bnt ould wuld walad wld
          abu abo aba abi abou abw umm um om am
          de da do dos das del della di du la le les van von der den ter y e of the
          dr mr mrs ms jr sr ii iii prof professor eng engineer
          gen general col colonel capt captain major lt
          haji hajji haj hajj sheikh shaikh shaykh cheikh sheik shykh
          mullah mulla molla mawlawi maulavi maulvi maulawi molvi mawlana maulana
          sayyid sayyed sayed seyed seyyed syed qari ustad ustaz
          """);

  /** Forms of the article before a "sun letter", which it takes on: ar-Rahman, ash-Shami. */
  private static final Set<String> ASSIMILATED =
      words("ar er ur as es us ash esh ush ad ed ud an en at et ut az ez uz");

  private Particles() {}

  private static Set<String> words(String separatedBySpace) {
    return Set.of(separatedBySpace.strip().split("\\s+", -1));
  }

  static boolean is(Word word, String nextSounds) {
    return ALWAYS.contains(word.text()) || isAssimilatedArticle(word, nextSounds);
  }

  static boolean isArticle(Word word, String nextSounds) {
    return switch (word.text()) {
      case "al", "el", "ul", "il" -> true;
      default -> isAssimilatedArticle(word, nextSounds);
    };
  }

  private static boolean isAssimilatedArticle(Word word, String nextSounds) {
    return ASSIMILATED.contains(word.text()) && nextSounds.startsWith(word.sounds().substring(1));
  }
}
