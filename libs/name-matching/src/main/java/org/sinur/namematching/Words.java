package org.sinur.namematching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Splits what was written into words and brings every script to Latin letters. */
final class Words {

  /** What decomposition leaves, or what it would drop although it is heard. */
  private static final Map<Character, String> FOLDS =
      Map.ofEntries(
          Map.entry('ş', "sh"),
          Map.entry('ș', "sh"),
          Map.entry('š', "sh"),
          Map.entry('ç', "ch"),
          Map.entry('č', "ch"),
          Map.entry('ć', "ch"),
          Map.entry('ž', "zh"),
          Map.entry('ż', "zh"),
          Map.entry('ț', "ts"),
          Map.entry('ţ', "ts"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "dh"),
          Map.entry('þ', "th"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ı', "i"),
          Map.entry('ə', "e"),
          Map.entry('ħ', "h"),
          Map.entry('ŋ', "n"));

  private Words() {}

  /** ICU's rules for the scripts this library has no table for; made when first needed. */
  private static final class OtherScripts {
    static final Transliterator TO_LATIN =
        Transliterator.getInstance("Greek-Latin/UNGEGN; Any-Latin; Latin-ASCII");
  }

  /** Loads the rules of common scripts, for which the first who bears such a name would wait. */
  static void prepare() {
    OtherScripts.TO_LATIN.transliterate("Ω 王 か 김 र ท");
  }

  /** Words in order, one list for each stretch between commas. */
  static List<List<Word>> of(String written) {
    String normal =
        isAscii(written)
            ? written
            : Normalizer.normalize(written.replace('´', '\''), Normalizer.Form.NFKC);
    List<List<Word>> stretches = new ArrayList<>();
    List<Word> stretch = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int at = 0; at < normal.length(); at += Character.charCount(normal.codePointAt(at))) {
      int c = normal.codePointAt(at);
      if (Character.isDigit(c)) {
        word.append(Character.digit(c, 10));
      } else if ((Character.isLetter(c) && !isSoundless(c)) || isMark(c)) {
        word.appendCodePoint(c);
      } else if (!isSoundless(c)) {
        read(word, stretch);
        if (isHyphen(c) && !stretch.isEmpty()) {
          stretch.set(stretch.size() - 1, stretch.getLast().attachedToNext());
        }
        if (c == ',' || c == '،') {
          stretches.add(stretch);
          stretch = new ArrayList<>();
        }
      }
    }
    read(word, stretch);
    stretches.add(stretch);
    return stretches;
  }

  private static boolean isAscii(String written) {
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHyphen(int c) {
    return c == '-' || (c >= '\u2010' && c <= '\u2015');
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  /** Apostrophes of every kind, tatweel, and the invisible: joiners, direction and format marks. */
  private static boolean isSoundless(int c) {
    return switch (c) {
      case '\'', '`', '‘', '’', 'ʻ', 'ʼ', 'ʽ', 'ʾ', 'ʿ', '′', 'ـ' -> true;
      default -> Character.getType(c) == Character.FORMAT;
    };
  }

  /** Adds what the letters read as, usually one word, and empties them. */
  private static void read(StringBuilder letters, List<Word> words) {
    if (letters.isEmpty()) {
      return;
    }
    String written = letters.toString();
    letters.setLength(0);
    if (isAscii(written)) {
      words.add(Word.latin(written.toLowerCase(Locale.ROOT)));
      return;
    }
    if (written.codePoints().anyMatch(ArabicScript::isArabic)) {
      words.addAll(ArabicScript.words(written));
      return;
    }
    if (written.codePoints().allMatch(CyrillicScript::isCyrillic)) {
      String sounds = CyrillicScript.sounds(written.toLowerCase(Locale.ROOT));
      if (!sounds.isEmpty()) {
        words.add(new Word(Sounds.spell(sounds), sounds, false, false));
      }
      return;
    }
    if (written.codePoints().anyMatch(HebrewScript::isHebrew)) {
      Word word = HebrewScript.word(written);
      if (!word.sounds().isEmpty()) {
        words.add(word);
      }
      return;
    }
    String latin = isLatin(written) ? written : OtherScripts.TO_LATIN.transliterate(written);
    for (String each : latin.split(" ", -1)) {
      String folded = fold(each);
      if (!folded.isEmpty()) {
        words.add(Word.latin(folded));
      }
    }
  }

  private static boolean isLatin(String written) {
    return written
        .codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .allMatch(
            script ->
                script == Character.UnicodeScript.LATIN
                    || script == Character.UnicodeScript.COMMON
                    || script == Character.UnicodeScript.INHERITED);
  }

  private static String fold(String latin) {
    String lower = latin.toLowerCase(Locale.ROOT);
    StringBuilder heard = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      heard.append(FOLDS.getOrDefault(lower.charAt(i), String.valueOf(lower.charAt(i))));
    }
    String decomposed = Normalizer.normalize(heard, Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        folded.append(c);
      }
    }
    return folded.toString();
  }
}
