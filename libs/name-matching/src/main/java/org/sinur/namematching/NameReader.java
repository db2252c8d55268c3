package org.sinur.namematching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a written name into the parts that are compared. */
final class NameReader {

  /** Longer names are cut here: bounded work for any input. No list's name is half as long. */
  static final int MAX_CHARACTERS = 300;

  /** Further parts are not compared. */
  static final int MAX_PARTS = 16;

  /** "Servant of", alone or with the article of the divine name that follows. */
  private static final Pattern ABD =
      Pattern.compile("abd(u|([aeiou]|ou)(l{1,2}|r{1,2}|s{1,2}|sh|n{1,2}|d|t|z{1,2}))?");

  /** The same, written together with the divine name, here the last group. */
  private static final Pattern ABD_JOINED =
      Pattern.compile(
          "abd(?:[aeiou]|ou|oo)"
              + "(?:ll?|r(?=r)|s(?=s)|sh(?=sh)|n(?=n)|d(?=d)|t(?=t)|z(?=z))([a-z]{3,})");

  private NameReader() {}

  static List<NamePart> read(String written) {
    List<NamePart> parts = new ArrayList<>();
    List<List<Word>> stretches = Words.of(cap(written));
    for (List<Word> givenNames : stretches.subList(1, stretches.size())) {
      readStretch(givenNames, parts);
    }
    readStretch(stretches.getFirst(), parts);
    return cap(parts);
  }

  static String cap(String written) {
    return written.length() <= MAX_CHARACTERS ? written : written.substring(0, MAX_CHARACTERS);
  }

  static List<NamePart> cap(List<NamePart> parts) {
    return List.copyOf(parts.subList(0, Math.min(parts.size(), MAX_PARTS)));
  }

  private static void readStretch(List<Word> words, List<NamePart> parts) {
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      if (ABD.matcher(word.text()).matches()) {
        int divine = at + 1;
        while (divine < words.size()
            && Particles.isArticle(words.get(divine), soundsAt(words, divine + 1))) {
          divine++;
        }
        if (divine < words.size()) {
          parts.add(servantOf(words.subList(at, divine + 1)));
          at = divine + 1;
          continue;
        }
      }
      parts.add(single(word, soundsAt(words, at + 1)));
      at++;
    }
  }

  /** Abd al-Rahman, Abdul Rahman, عبد الرحمن: one name, whose article is not compared. */
  private static NamePart servantOf(List<Word> words) {
    Word divine = words.getLast();
    return new NamePart(
        String.join(" ", words.stream().map(Word::text).toList()),
        "abd" + divine.text(),
        "abd" + divine.sounds(),
        divine.vowelless(),
        false);
  }

  private static NamePart single(Word word, String nextSounds) {
    Matcher joined = ABD_JOINED.matcher(word.text());
    if (joined.matches()) {
      Word divine = Word.latin(joined.group(1));
      return new NamePart(
          word.text(), "abd" + divine.text(), "abd" + divine.sounds(), false, false);
    }
    return NamePart.of(word, Particles.is(word, nextSounds));
  }

  private static String soundsAt(List<Word> words, int at) {
    return at < words.size() ? words.get(at).sounds() : "";
  }
}
