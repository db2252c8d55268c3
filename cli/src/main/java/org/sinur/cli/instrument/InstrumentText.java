package org.sinur.cli.instrument;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Instruments as people read them. */
final class InstrumentText {

  private InstrumentText() {}

  static void print(JsonNode versioned, String language, PrintWriter out) {
    var instrument = versioned.path("instrument");
    out.printf(
        "%s version %d: %s%n",
        versioned.path("id").asText(),
        versioned.path("version").asInt(),
        text(instrument.path("title"), language));
    out.printf("Source: %s%n", instrument.path("source").asText());
    if (instrument.hasNonNull("provisional")) {
      out.printf("Provisional: %s%n", instrument.path("provisional").asText());
    }
    instrument
        .path("dimensions")
        .forEach(
            dimension -> {
              out.printf(
                  "%n%s (%s)%n",
                  text(dimension.path("title"), language), Words.plain(dimension.path("element")));
              dimension
                  .path("indicators")
                  .forEach(
                      indicator ->
                          out.printf(
                              "  %-6s  %s  [%s]%n",
                              Words.plain(indicator.path("strength")),
                              text(indicator.path("title"), language),
                              Words.written(indicator.path("code"))));
            });
    if (instrument.has("opening")) {
      out.printf("%n%s%n", text(instrument.path("opening"), language));
    }
    instrument
        .path("items")
        .forEach(
            item ->
                out.printf(
                    "  %s%s  [%s]%n",
                    item.path("asked").asText().equals("OFFICER") ? "(look) " : "",
                    text(item.path("question"), language),
                    Words.written(item.path("code"))));
  }

  /** A text in a language, in English where it has none. */
  private static String text(JsonNode texts, String language) {
    return texts.path(language).asText(texts.path("en").asText());
  }
}
