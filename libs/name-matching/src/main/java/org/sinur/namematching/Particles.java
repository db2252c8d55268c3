package org.sinur.namematching;

import java.util.List;
import java.util.Set;

/**
 * Words that come and go in a name without making it another; in Latin letters, some as {@link
 * ArabicScript} spells them. Many are somebody's name, too (Wang Bin, Ben Smith, Al Jones, Van
 * Nguyen): whether a word ties another to the name is told from where it stands.
 */
final class Particles {

  /** Articles, filiation, prepositions: they tie the next word to what stands before. */
  private static final Set<String> TIES =
      words(
          """
          al el ul il bin ibn ben bn abn bint binti bnt ould wuld walad wld
          de da do dos das del della di du la le les van von der den ter
          """);

  /** Of a kunya or in the midst of a name: they need a word after them, but none before. */
  private static final Set<String> WITH_THE_NEXT =
      words("abu abo aba abi abou abw umm um om am y e and of the for und et");

  private static final Set<String> TITLES =
      words(
          """
          dr mr mrs ms jr sr ii iii prof professor eng engineer
          gen general col colonel capt captain major lt
          haji hajji haj hajj sheikh shaikh shaykh cheikh sheik shykh
          mullah mulla molla mawlawi maulavi maulvi maulawi molvi mawlana maulana
          sayyid sayyed sayed seyed seyyed syed qari ustad ustaz
          """);

  /** Legal forms of companies. */
  private static final Set<String> FORMS =
      words(
          """
          llc ltd limited company corp corporation inc incorporated gmbh sarl srl spa plc jsc ojsc pjsc cjsc
          ooo oao zao pao kft doo fze fzco fzc llp pte pvt pty sal sdn bhd eood liability joint stock
          aktsionernoe aktsionernoye obschestvo obshchestvo publichnoe publichnoye otkrytoe otkrytoye
          zakrytoe zakrytoye ogranichennoi ogranichennoy otvetstvennostyu sirketi anonim limitada ltda
          """);

  /**
   * Legal forms short enough to be somebody's name: only at the end of a name of three words, or
   * before another form.
   */
  private static final Set<String> SHORT_FORMS = words("co sa ag ab as ao oy nv bv lp kg fz se ss");

  /** Forms of the article before a "sun letter", which it takes on: ar-Rahman, ash-Shami. */
  private static final Set<String> ASSIMILATED =
      words("ar er ur as es us ash esh ush ad ed ud an en at et ut az ez uz");

  private Particles() {}

  private static Set<String> words(String separatedBySpace) {
    return Set.of(separatedBySpace.strip().split("\\s+", -1));
  }

  /**
   * Whether the word at a place may come and go.
   *
   * @param words given names, family name
   * @param family where the family name begins; 0 where it is not told apart
   */
  static boolean is(List<Word> words, int at, int family) {
    Word word = words.get(at);
    boolean last = at + 1 == words.size() || at + 1 == family;
    String text = word.text();
    if (!last && (TIES.contains(text) || isAssimilated(word, words.get(at + 1)))) {
      return at > 0 || word.attached();
    }
    return (!last && WITH_THE_NEXT.contains(text))
        || TITLES.contains(text)
        || FORMS.contains(text)
        || (SHORT_FORMS.contains(text) && isShortForm(words, at));
  }

  private static boolean isShortForm(List<Word> words, int at) {
    return at + 1 == words.size() ? at >= 2 : at >= 1 && FORMS.contains(words.get(at + 1).text());
  }

  /** Whether the word is an article in front of the next. */
  static boolean isArticle(List<Word> words, int at) {
    return switch (words.get(at).text()) {
      case "al", "el", "ul", "il" -> true;
      default -> at + 1 < words.size() && isAssimilated(words.get(at), words.get(at + 1));
    };
  }

  private static boolean isAssimilated(Word word, Word next) {
    return ASSIMILATED.contains(word.text())
        && next.sounds().startsWith(word.sounds().substring(1));
  }
}
