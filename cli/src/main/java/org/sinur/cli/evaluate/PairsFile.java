package org.sinur.cli.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.evaluate.MatchingEvaluation.Pair;
import picocli.CommandLine.Option;

/** The file of a listed person's two names a row, and where in it they are. */
final class PairsFile {

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "CSV with the columns listed, query and, if wished, group.")
  private Path file = Path.of("");

  @Option(
      names = "--listed-column",
      defaultValue = "listed",
      paramLabel = "NAME",
      description = "The column of the listed name, where it is not ${DEFAULT-VALUE}.")
  private String listed = "";

  @Option(
      names = "--query-column",
      defaultValue = "query",
      paramLabel = "NAME",
      description = "The column of the other name, where it is not ${DEFAULT-VALUE}.")
  private String query = "";

  @Option(
      names = "--group-column",
      defaultValue = "group",
      paramLabel = "NAME",
      description = "The column of the group, where it is not ${DEFAULT-VALUE}.")
  private String group = "";

  @Option(
      names = "--only",
      defaultValue = "",
      paramLabel = "COLUMN=VALUE",
      description = "Only rows with this value, such as type=individual.")
  private String only = "";

  /** What the column of the group is called, which may be missing. */
  String group() {
    return group;
  }

  /** The pairs of the rows that are asked for, in the file's order. */
  List<Pair> pairs() {
    var condition = only.isEmpty() ? new String[0] : only.split("=", 2);
    if (condition.length == 1) {
      throw new CommandFailure("--only is to be written COLUMN=VALUE.");
    }
    var columns = new ArrayList<>(List.of(listed, query));
    if (condition.length == 2) {
      columns.add(condition[0]);
    }
    var pairs =
        CsvFile.rows(
                file,
                columns,
                row ->
                    condition.length == 2 && !row.get(condition[0]).equals(condition[1])
                        ? new Pair("", "", "")
                        : new Pair(row.get(listed), row.get(query), CsvFile.cell(row, group)))
            .stream()
            .filter(pair -> !pair.listed().isBlank() && !pair.query().isBlank())
            .toList();
    if (pairs.isEmpty()) {
      throw new CommandFailure("%s has no pair of names.".formatted(file));
    }
    return pairs;
  }
}
