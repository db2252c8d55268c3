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

  /** "Of the faith", the second half of Nur al-Din and its like, perhaps with its article. */
  private static final Pattern DIN = Pattern.compile("(?:[aeou][ld])?d[aei]{0,2}[iey]n[e]?|aldyn");

  /** The same, written together with what stands before it, here the first group. */
  private static final Pattern DIN_JOINED =
      Pattern.compile("([a-z]{3,}?)(?:[aeou]{1,2}l?|l)?d?d(?:[aei]?[ie]|y)ne?");

  private NameReader() {}

  /** Parts in the order given names, family name; a comma ends the family name. */
  static List<NamePart> read(String written) {
    List<List<Word>> stretches = Words.of(cap(written));
    List<Word> given = new ArrayList<>();
    stretches.subList(1, stretches.size()).forEach(given::addAll);
    return read(given, stretches.getFirst());
  }

  /** Parts of a document's identifiers, in the same order. */
  static List<NamePart> read(String family, String given) {
    if (given.isBlank()) {
      return read(family);
    }
    return read(words(given), words(family));
  }

  private static List<Word> words(String written) {
    return Words.of(cap(written)).stream().flatMap(List::stream).toList();
  }

  private static List<NamePart> read(List<Word> given, List<Word> family) {
    List<Word> words = new ArrayList<>(given);
    words.addAll(family);
    List<NamePart> parts = new ArrayList<>();
    read(words, given.size(), parts);
    return cap(parts);
  }

  static String cap(String written) {
    return written.length() <= MAX_CHARACTERS ? written : written.substring(0, MAX_CHARACTERS);
  }

  static List<NamePart> cap(List<NamePart> parts) {
    return List.copyOf(parts.subList(0, Math.min(parts.size(), MAX_PARTS)));
  }

  /** {@code family} is the place where the family name begins, 0 where it is not told apart. */
  private static void read(List<Word> words, int family, List<NamePart> parts) {
    int at = 0;
    while (at < words.size()) {
      Word word = words.get(at);
      if (isAbd(word)) {
        int divine = at + 1;
        while (divine < words.size() && Particles.isArticle(words, divine)) {
          divine++;
        }
        if (divine < words.size()) {
          parts.add(servantOf(words.subList(at, divine + 1)));
          at = divine + 1;
          continue;
        }
      }
      boolean particle = Particles.is(words, at, family);
      if (isDin(word) && !parts.isEmpty() && at != family) {
        joinDin(parts, word);
      } else {
        parts.add(single(word, particle));
      }
      at++;
    }
  }

  private static boolean isAbd(Word word) {
    return word.text().startsWith("abd") && ABD.matcher(word.text()).matches();
  }

  private static boolean isDin(Word word) {
    String text = word.text();
    return text.length() <= 6
        && (text.charAt(0) == 'd' || text.indexOf('d') == 2 || text.indexOf('d') == 1)
        && DIN.matcher(text).matches();
  }

  /** Nur al-Din, Nur Uddin: one name with what stands before, whose article is not compared. */
  private static void joinDin(List<NamePart> parts, Word word) {
    String between = "";
    if (parts.getLast().particle && parts.size() > 1 && parts.getLast().text.length() <= 2) {
      between = parts.removeLast().written + " ";
    }
    NamePart first = parts.getLast();
    if (first.particle) {
      parts.add(single(word, false));
      return;
    }
    parts.set(
        parts.size() - 1,
        new NamePart(
            first.written + " " + between + word.text(),
            first.text + "din",
            first.sounds + "din",
            first.vowelless,
            false));
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

  private static NamePart single(Word word, boolean particle) {
    String text = word.text();
    if (!word.vowelless() && !particle) {
      boolean article = text.startsWith("alabd") || text.startsWith("elabd");
      if (article || text.startsWith("abd")) {
        Matcher joined = ABD_JOINED.matcher(article ? text.substring(2) : text);
        if (joined.matches()) {
          Word divine = Word.latin(joined.group(1));
          return new NamePart(text, "abd" + divine.text(), "abd" + divine.sounds(), false, false);
        }
      } else if (text.length() >= 7 && (text.endsWith("n") || text.endsWith("ne"))) {
        Matcher joined = DIN_JOINED.matcher(text);
        if (joined.matches()) {
          String first = joined.group(1);
          return new NamePart(text, first + "din", Sounds.of(first) + "din", false, false);
        }
      }
    }
    return NamePart.of(word, particle);
  }
}
