package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Closes a case. */
@Command(name = "close", description = "Close a case in which no referral goes on.")
final class CaseCloseCommand extends SubCommand {

  /** What became of it. */
  enum Outcome {
    SUPPORTED,
    DECLINED_HELP,
    NOT_IN_NEED,
    UNREACHABLE,
    HANDED_OVER,
    OTHER
  }

  @Mixin private CaseOptions file = new CaseOptions();

  @Option(
      names = "--outcome",
      required = true,
      paramLabel = "WORD",
      description =
          "supported, declined-help, not-in-need, unreachable, handed-over, or other with a note.")
  private Outcome outcome = Outcome.SUPPORTED;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private @Nullable String note;

  @Override
  public void run() {
    var closure = JsonNodeFactory.instance.objectNode().put("outcome", outcome.name());
    if (note != null) {
      closure.put("note", note);
    }
    file.change("/closure", closure, out());
  }
}
