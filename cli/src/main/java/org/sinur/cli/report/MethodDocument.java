package org.sinur.cli.report;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sinur.cli.CommandFailure;
import picocli.CommandLine.Option;

/**
 * A document of measured figures, written only by the commands that measure: each replaces the
 * section with its title and leaves the others.
 */
public final class MethodDocument {

  private static final String HEAD =
      """
      # How well and how fast names are matched

      Written by `./sinur evaluate matching`, `./sinur evaluate labelled` and `./sinur bench matching`, each with `--write`; not to be
      edited by hand. Recall is the share of queries whose own listed name scores at least what the given share of innocent travellers
      reaches with any listed name; names only, without births or nationalities. recall@50: the wanted name is among the 50 candidates
      that share most with the query. Labelled pairs are judged one by one at the shipped threshold; lookalikes are written by
      `./sinur evaluate lookalikes`: as many names of somebody else, each the most like the pair as Jaro and Winkler tell, births and
      nationalities again left out; an alias that shares nothing with the name cannot be known by it. Latencies of the open loop count
      from when a search was due.
      """;

  private static final Pattern TITLE = Pattern.compile("(?m)^## (.*)$");

  private MethodDocument() {}

  /** Where a command keeps its figures, if it is asked to. */
  public static final class Section {

    @Option(
        names = "--write",
        paramLabel = "FILE",
        description =
            "Also keep the figures in this document, such as docs/methodology/matching.md.")
    private Path file = Path.of("");

    @Option(
        names = "--title",
        defaultValue = "Figures",
        paramLabel = "TEXT",
        description = "The title of the section with --write (default: ${DEFAULT-VALUE}).")
    private String title = "";

    /** Puts the figures under the title, dated and with the machine. */
    public void write(String figures, PrintWriter out) {
      if (file.toString().isEmpty()) {
        return;
      }
      try {
        var sections = sections();
        sections.put(
            title,
            "%n%s, %s.%n%n%s"
                .formatted(LocalDate.now(ZoneOffset.UTC), Machine.describe(), figures.strip()));
        var text = new StringBuilder(HEAD);
        sections.forEach(
            (name, body) ->
                text.append("\n## ").append(name).append('\n').append(body).append('\n'));
        Files.writeString(file, text);
        out.printf("Written to %s%n", file);
      } catch (IOException e) {
        throw new CommandFailure("%s cannot be written.".formatted(file), e);
      }
    }

    private Map<String, String> sections() throws IOException {
      var sections = new LinkedHashMap<String, String>();
      try {
        var text = Files.readString(file);
        var titles = TITLE.matcher(text);
        for (var more = titles.find(); more; ) {
          var name = titles.group(1);
          var from = titles.end() + 1;
          more = titles.find();
          sections.put(
              name, text.substring(from, more ? titles.start() : text.length()).stripTrailing());
        }
      } catch (NoSuchFileException e) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      return sections;
    }
  }
}
