package org.sinur.cli.retention;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on proposed rules. */
@Command(
    name = "decide",
    description =
        "Put proposed rules in force or reject them (administrator; never approved by who proposed them).")
final class RetentionDecideCommand extends SubCommand {

  /** One of the two, said and not assumed. */
  private static final class Decision {

    @Option(names = "--approve", required = true, description = "From now on it is erased by them.")
    private boolean approve;

    @Option(names = "--reject", required = true, description = "They never take force.")
    private boolean reject;

    String said() {
      return approve && !reject ? "APPROVED" : "REJECTED";
    }
  }

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Parameters(
      paramLabel = "NUMBER",
      description = "The version, as ./sinur retention rules shows it.")
  private int number;

  @ArgGroup(multiplicity = "1")
  private Decision decision = new Decision();

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    var out = out();
    var rules = options.address(RetentionRulesCommand.RULES) + "/" + number;
    var decided =
        options
            .open(DemoClient.APPROVER, out)
            .decide(rules, rules + "/decision", decision.said(), note.text())
            .orFail()
            .body();
    RetentionText.rules(decided).forEach(out::println);
  }
}
