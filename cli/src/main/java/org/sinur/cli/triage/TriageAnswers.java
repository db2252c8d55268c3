package org.sinur.cli.triage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.Words;

/** Asks the questions of a form, one by one. */
final class TriageAnswers {

  private static final Set<String> YES = Set.of("y", "yes");
  private static final Set<String> NO = Set.of("n", "no");

  private final JsonNode form;
  private final String language;
  private final BufferedReader in;
  private final PrintWriter out;

  TriageAnswers(JsonNode form, String language, BufferedReader in, PrintWriter out) {
    this.form = form;
    this.language = language;
    this.in = in;
    this.out = out;
  }

  /**
   * What was answered, by the codes of the form; what is in neither was not.
   *
   * @param yes with yes
   * @param no with no
   */
  record Given(List<String> yes, List<String> no) {

    /** Codes as people write them. */
    static Given of(List<String> yes, List<String> no) {
      return new Given(
          yes.stream().map(Words::code).toList(), no.stream().map(Words::code).toList());
    }
  }

  Given ask() {
    out.println(form.path("opening").path(language).asText());
    out.println("(y for yes, n for no, Enter when it is not answered)");
    var yes = new ArrayList<String>();
    var no = new ArrayList<String>();
    for (var item : form.path("items")) {
      var answer = answer(item);
      if (YES.contains(answer)) {
        yes.add(item.path("code").asText());
      } else if (NO.contains(answer)) {
        no.add(item.path("code").asText());
      }
    }
    return new Given(yes, no);
  }

  /** Until it is one of the answers there are, or nothing more comes. */
  private String answer(JsonNode item) {
    while (true) {
      out.printf("%s ", question(item));
      out.flush();
      var line = line();
      if (line == null || line.isEmpty() || YES.contains(line) || NO.contains(line)) {
        return line == null ? "" : line;
      }
      out.println("y, n or Enter.");
    }
  }

  /** What nobody says aloud is read by the officer alone, who reads English here. */
  private String question(JsonNode item) {
    var said = item.path("question").path(language).asText();
    return item.path("asked").asText().equals("OFFICER")
        ? "[look, do not ask] " + item.path("question").path("en").asText(said)
        : said;
  }

  private @Nullable String line() {
    try {
      var line = in.readLine();
      return line == null ? null : line.strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
