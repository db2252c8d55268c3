package org.sinur.watchlist.source.ofac;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.watchlist.subject.NameQuality;

/**
 * The remarks of {@code sdn.csv}, where the tables put everything they have no column for: {@code
 * DOB 23 Nov 1962; POB Gaza; Passport A12345 (Iraq) expires 1 Jan 2030; a.k.a. 'ABU X'}. What is
 * not understood stays a remark.
 */
final class OfacRemarks {

  private static final Pattern PART =
      Pattern.compile("(?:alt\\. )?(DOB|POB|nationality|citizen|Gender) (.+)");

  /** An alias in the remarks is a weak one; the others stand in {@code alt.csv}. */
  private static final Pattern WEAK_ALIAS = Pattern.compile("([afn])\\.k\\.a\\. '(.+)'");

  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?:alt\\. )?(?<type>\\D+?) (?<number>\\S*\\d.*?)(?: \\((?<state>[^)]+)\\))?"
              + "(?<dates>(?: (?:issued|expires) [0-9A-Za-z ]+?)*)");

  private OfacRemarks() {}

  /** Adds what the remarks say to an entry. */
  static void read(String remarks, OfacEntry entry) {
    Stream.of(remarks.split(";", -1))
        .map(part -> part.strip().replaceFirst("\\.$", ""))
        .filter(part -> !part.isEmpty())
        .forEach(part -> part(part, entry));
  }

  private static void part(String part, OfacEntry entry) {
    var known = PART.matcher(part);
    if (known.matches()) {
      var value = known.group(2).strip();
      switch (known.group(1)) {
        case "DOB" -> entry.birth(value);
        case "POB" -> entry.placeOfBirth(value);
        case "Gender" -> entry.sex(value);
        default -> entry.nationality(value);
      }
      return;
    }
    var alias = WEAK_ALIAS.matcher(part);
    if (alias.matches()) {
      entry.name(alias.group(2), NameQuality.LOW, note(alias.group(1) + ".k.a."));
      return;
    }
    var document = DOCUMENT.matcher(part);
    if (document.matches() && OfacEntry.isDocument(document.group("type"))) {
      entry.document(
          document.group("type"),
          document.group("number"),
          document.group("state"),
          document.group("dates").isBlank() ? null : document.group("dates").strip());
      return;
    }
    entry.remark(part);
  }

  /** "Also known as" says nothing; that a name is a former or a new one does. */
  static @Nullable String note(String type) {
    return switch (type) {
      case "f.k.a.", "fka" -> "formerly known as";
      case "n.k.a.", "nka" -> "now known as";
      default -> null;
    };
  }

  /** The parts that say something, with commas between them. */
  static String joined(Stream<@Nullable String> parts) {
    return parts
        .flatMap(Stream::ofNullable)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(", "));
  }
}
