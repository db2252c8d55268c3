package org.sinur.trafficking.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sinur.problem.FieldError;

/** Gathers what is wrong with an instrument. */
final class Faults {

  private final List<FieldError> found = new ArrayList<>();
  private final Set<String> codes = new HashSet<>();

  void add(String pointer, String detail) {
    found.add(new FieldError(pointer, detail));
  }

  /** A code stands for one thing. */
  void code(String pointer, String code) {
    if (!codes.add(code)) {
      add(pointer, "stands for something else already");
    }
  }

  void known(String pointer, String code) {
    if (!codes.contains(code)) {
      add(pointer, "is not known here");
    }
  }

  /** A text is there in each of these languages. */
  void text(String pointer, Map<String, String> text, Set<String> languages) {
    languages.stream()
        .filter(language -> text.getOrDefault(language, "").isBlank())
        .sorted()
        .forEach(language -> add(pointer + "/" + language, "is missing"));
  }

  List<FieldError> all() {
    return List.copyOf(found);
  }
}
