package org.sinur.crossingpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The diagram of a state machine in the documentation, and what the code says. */
public final class TransitionTable {

  private TransitionTable() {}

  /** The steps that a page draws under a heading, as {@code A --> B}, sorted. */
  public static SortedSet<String> drawn(String page, String heading) throws IOException {
    var text = Files.readString(Path.of("../../docs").resolve(page));
    var section = text.substring(text.indexOf(heading)).split("```", 3)[1];
    return Pattern.compile("(?m)^\\s*([A-Z_]+) --> ([A-Z_]+)")
        .matcher(section)
        .results()
        .map(step -> step.group(1) + " --> " + step.group(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The steps that the code allows, written alike. */
  public static <S extends Enum<S>> SortedSet<String> coded(
      Class<S> states, BiPredicate<S, S> mayBecome) {
    return Arrays.stream(states.getEnumConstants())
        .flatMap(
            from ->
                Arrays.stream(states.getEnumConstants())
                    .filter(to -> mayBecome.test(from, to))
                    .map(to -> from + " --> " + to))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
