package org.sinur.namematching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads words in the Arabic script as Arabic, Persian, Sorani Kurdish, Pashto and Urdu write them.
 * Generic romanisation is no use here: it knows neither which letters one language writes for
 * another's, nor that the short vowels are missing.
 */
final class ArabicScript {

  private static final String ARTICLE = "ال";
  private static final String ABD = "عبد";
  private static final String ABU = "ابو";
  private static final int MIN_AFTER_ABU = 3;
  private static final Word ARTICLE_WORD = Word.latin("al").attachedToNext();

  private static final Map<Character, Character> SOUNDS =
      table(
          "اA أA إA آa ٱA ءE ئE ؤw ىA ةA بb پp تt ٹt ټt طt ثT جj چC حh هh ھh ہh ۀh ۂh خX دd ڈd ډd ذD ضD ظD"
              + " رr ڕr ڑr ړr زz ځz ژZ ږZ سs صs څs شS ښS عE غG فV ڤv ڢf قq ڧq كk کk گg ګg لl ڵl مm نn ںn ڼn"
              + " ڭn وw ۆo ۇu ۈu یy يy ێe ېe ۍy ےy ۓy ەe ۃA");

  private ArabicScript() {}

  static boolean isArabic(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.ARABIC;
  }

  /** The written word, with the article, "abd" and "abu" parted from what follows them. */
  static List<Word> words(String written) {
    String letters = lettersOf(written);
    List<Word> words = new ArrayList<>();
    if (letters.startsWith(ABD + ARTICLE) && letters.length() > ABD.length() + ARTICLE.length()) {
      words.add(word(ABD));
      letters = letters.substring(ABD.length());
    }
    if (letters.startsWith(ABU) && letters.length() >= ABU.length() + MIN_AFTER_ABU) {
      words.add(word(ABU));
      letters = letters.substring(ABU.length());
    }
    if (letters.startsWith(ARTICLE) && letters.length() >= ARTICLE.length() + 2) {
      words.add(ARTICLE_WORD);
      letters = letters.substring(ARTICLE.length());
    }
    if (!letters.isEmpty()) {
      words.add(word(letters));
    }
    return words;
  }

  private static Word word(String letters) {
    StringBuilder sounds = new StringBuilder(letters.length());
    for (int i = 0; i < letters.length(); i++) {
      char sound = soundAt(letters, i);
      char before = sounds.isEmpty() ? ' ' : sounds.charAt(sounds.length() - 1);
      if (before != sound || !isOneWhenWrittenTwice(letters, i)) {
        sounds.append(sound);
      }
    }
    return new Word(Sounds.spell(sounds), sounds.toString(), true, false);
  }

  /** Long vowels of Sorani, and the l of "Allah"; other letters written twice are heard twice. */
  private static boolean isOneWhenWrittenTwice(String letters, int second) {
    return switch (letters.charAt(second)) {
      case 'و', 'ي', 'ی' -> true;
      case 'ل' -> second == letters.length() - 2 && letters.endsWith("ه");
      default -> false;
    };
  }

  private static char soundAt(String letters, int at) {
    char letter = letters.charAt(at);
    char sound = SOUNDS.getOrDefault(letter, letter);
    boolean last = at == letters.length() - 1;
    if (letter == 'ا' && at > 0) {
      return 'a';
    }
    if (sound == 'h' && last && at > 0 && !Sounds.isVowel(soundAt(letters, at - 1))) {
      return 'A';
    }
    return sound;
  }

  /** Known letters and digits only; marks, tatweel and joiners go. */
  private static String lettersOf(String written) {
    StringBuilder letters = new StringBuilder(written.length());
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if (SOUNDS.containsKey(c) || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static Map<Character, Character> table(String pairs) {
    Map<Character, Character> table = new HashMap<>();
    for (String pair : pairs.split(" ", -1)) {
      table.put(pair.charAt(0), pair.charAt(1));
    }
    return Map.copyOf(table);
  }
}
