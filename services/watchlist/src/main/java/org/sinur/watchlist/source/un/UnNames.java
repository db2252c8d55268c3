package org.sinur.watchlist.source.un;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.ListedName;
import org.sinur.watchlist.subject.NameQuality;

/**
 * The name field of an alias, which sometimes holds several: {@code A; B}, or one name in two
 * scripts, {@code Jin Tiesan (金铁三)}. What stands in brackets in the same script is a remark, not a
 * name: {@code Encep Nurjaman (birth name)}.
 */
final class UnNames {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^)]*)\\)");
  private static final Pattern LABEL = Pattern.compile("(?i)^original script:");

  private UnNames() {}

  static List<ListedName> read(String field, NameQuality quality, @Nullable String note) {
    var names = new ArrayList<ListedName>();
    var brackets = BRACKETS.matcher(field).results().map(m -> m.group(1).strip()).toList();
    var outside = clean(BRACKETS.matcher(field).replaceAll(" "));
    var remark = note;
    for (var inside : brackets) {
      var text = clean(LABEL.matcher(inside).replaceFirst(""));
      if (!outside.isEmpty() && isLatin(text) == isLatin(outside)) {
        remark = remark == null ? text : remark + "; " + text;
      } else {
        split(text).forEach(name -> names.add(new ListedName(name, quality, note)));
      }
    }
    var remarked = remark;
    split(outside).forEach(name -> names.add(new ListedName(name, quality, remarked)));
    return names;
  }

  private static Stream<String> split(String text) {
    return Stream.of(text.split(";", -1)).map(UnNames::clean).filter(n -> !n.isEmpty());
  }

  private static String clean(String text) {
    return text.replaceAll("[\"()]", " ")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("^[,;:]+\\s*|\\s*[,;:]+$", "");
  }

  private static boolean isLatin(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }
}
