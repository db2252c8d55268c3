package org.sinur.namematching;

import java.util.HashMap;
import java.util.Map;

/**
 * How words in the Cyrillic script sound, in Russian, Ukrainian, Serbian, Kazakh and its other
 * languages. Romanising them first would settle what the script leaves open: its г stands for the g
 * and the h of other languages, its х for their kh, h and ch, its дз for their z and j.
 */
final class CyrillicScript {

  private static final Map<String, String> SOUNDS =
      table(
          "а a б b в v г Q ґ g ғ G ѓ g д d ѕ x е e ё o є ye э e ж Z җ j ӂ j з z и i і i ї yi й y ј y"
              + " к k қ q ҡ k ќ k л l љ l м m н n њ n ң n ҥ n о o ө o п p р r с s ҫ s т t ћ C у u ұ u"
              + " ү u ӯ u ў w ф f х H ҳ h һ h ц c ч C ҷ j ӌ j ҹ j џ j ђ j ш S щ S ы i ӣ i ӈ n ә a ю yu"
              + " я ya дз x дж j тс c тц c тч C тш C сч S ий i ый i");

  private static final String SILENT = "ьъ";

  private CyrillicScript() {}

  static boolean isCyrillic(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.CYRILLIC;
  }

  /** The sounds of a lower-case word; letters of no language above are left out. */
  static String sounds(String letters) {
    StringBuilder sounds = new StringBuilder(letters.length() + 4);
    int at = 0;
    while (at < letters.length()) {
      String two = letters.substring(at, Math.min(at + 2, letters.length()));
      boolean pair = two.length() == 2 && SOUNDS.containsKey(two);
      boolean ending = two.endsWith("й") && at + 2 < letters.length();
      int length = pair && !ending ? 2 : 1;
      append(sounds, letters, at, length);
      at += length;
    }
    return sounds.toString();
  }

  private static void append(StringBuilder sounds, String letters, int at, int length) {
    char letter = letters.charAt(at);
    char before = at == 0 ? ' ' : letters.charAt(at - 1);
    char next = at + length < letters.length() ? letters.charAt(at + length) : ' ';
    String heard = SOUNDS.getOrDefault(letters.substring(at, at + length), "");
    if (letter == 'у' && isVowel(next)) {
      heard = "w";
    } else if (letter == 'ъ' && !isVowel(next) && isConsonant(before) && next != ' ') {
      heard = "A";
    } else if ((letter == 'е' || letter == 'ё') && !isConsonant(before)) {
      heard = "y" + heard;
    }
    for (int i = 0; i < heard.length(); i++) {
      char sound = heard.charAt(i);
      if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
        sounds.append(sound);
      }
    }
  }

  private static boolean isVowel(char letter) {
    return "аеёєиіїоуыэюяәөұү".indexOf(letter) >= 0;
  }

  private static boolean isConsonant(char letter) {
    return Character.isLetter(letter) && !isVowel(letter) && SILENT.indexOf(letter) < 0;
  }

  private static Map<String, String> table(String lettersAndSounds) {
    String[] entries = lettersAndSounds.split(" ", -1);
    Map<String, String> table = new HashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      table.put(entries[i], entries[i + 1]);
    }
    return Map.copyOf(table);
  }
}
