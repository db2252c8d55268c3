package org.sinur.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.sinur.cli.alert.AlertCommand;
import org.sinur.cli.bench.BenchCommand;
import org.sinur.cli.body.BodyCommand;
import org.sinur.cli.casefile.CaseCommand;
import org.sinur.cli.closure.ClosureCommand;
import org.sinur.cli.communityreport.ReportCommand;
import org.sinur.cli.crossing.CrossingCommand;
import org.sinur.cli.document.DocumentCommand;
import org.sinur.cli.entry.EntryCommand;
import org.sinur.cli.evaluate.EvaluateCommand;
import org.sinur.cli.fairness.FairnessCommand;
import org.sinur.cli.flow.FlowsCommand;
import org.sinur.cli.importing.ImportCommand;
import org.sinur.cli.instrument.InstrumentCommand;
import org.sinur.cli.journal.JournalCommand;
import org.sinur.cli.journal.VerifyJournalCommand;
import org.sinur.cli.journal.VerifyReceiptCommand;
import org.sinur.cli.lane.LaneCommand;
import org.sinur.cli.queue.QueueCommand;
import org.sinur.cli.redress.RedressCommand;
import org.sinur.cli.referral.ReferralCommand;
import org.sinur.cli.refusal.RefusalCommand;
import org.sinur.cli.retention.RetentionCommand;
import org.sinur.cli.screening.ScreenCommand;
import org.sinur.cli.shift.ShiftCommand;
import org.sinur.cli.stack.DemoCommand;
import org.sinur.cli.stack.DownCommand;
import org.sinur.cli.stack.LogsCommand;
import org.sinur.cli.stack.StatusCommand;
import org.sinur.cli.stack.UpCommand;
import org.sinur.cli.statistics.StatisticsCommand;
import org.sinur.cli.stay.StayCommand;
import org.sinur.cli.surge.SurgeCommand;
import org.sinur.cli.threshold.ThresholdCommand;
import org.sinur.cli.triage.TriageCommand;
import org.sinur.infrastructure.InfrastructureException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code sinur} command. */
@Command(
    name = "./sinur",
    description = "Integrated Border Management for Iraq and the Kurdistan Region.",
    mixinStandardHelpOptions = true,
    version = "Sinur 0.1.0",
    subcommands = {
      DemoCommand.class,
      UpCommand.class,
      DownCommand.class,
      StatusCommand.class,
      LogsCommand.class,
      ImportCommand.class,
      ScreenCommand.class,
      ReferralCommand.class,
      RefusalCommand.class,
      AlertCommand.class,
      TriageCommand.class,
      InstrumentCommand.class,
      CaseCommand.class,
      BodyCommand.class,
      ReportCommand.class,
      EntryCommand.class,
      DocumentCommand.class,
      ClosureCommand.class,
      SurgeCommand.class,
      LaneCommand.class,
      ShiftCommand.class,
      QueueCommand.class,
      RedressCommand.class,
      CrossingCommand.class,
      StayCommand.class,
      ThresholdCommand.class,
      FlowsCommand.class,
      FairnessCommand.class,
      StatisticsCommand.class,
      RetentionCommand.class,
      JournalCommand.class,
      VerifyJournalCommand.class,
      VerifyReceiptCommand.class,
      EvaluateCommand.class,
      BenchCommand.class
    },
    footer = {
      "",
      "The launcher itself also knows:",
      "  build    Build what is not built.",
      "  test     Run every test of the project."
    })
public final class Sinur {

  private Sinur() {}

  /** Carries out a command; exits with 1 when it fails and with 2 when it was mistyped. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    var command = new CommandLine(new Sinur());
    command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    command.setExecutionExceptionHandler(Sinur::fail);
    command.setParameterExceptionHandler(Sinur::mistyped);
    command.registerConverter(UUID.class, Sinur::id);
    command.setUsageHelpAutoWidth(true);
    withHelp(command);
    withWords(command, command);
    return command;
  }

  private static void withHelp(CommandLine command) {
    for (var sub : command.getSubcommands().values()) {
      sub.getCommandSpec().mixinStandardHelpOptions(true);
      withHelp(sub);
    }
  }

  private static void withWords(CommandLine root, CommandLine command) {
    command.getCommandSpec().args().stream()
        .flatMap(argument -> Stream.of(argument.auxiliaryTypes()))
        .filter(Class::isEnum)
        .forEach(type -> withWords(root, type));
    command.getSubcommands().values().forEach(sub -> withWords(root, sub));
  }

  private static <E> void withWords(CommandLine root, Class<E> type) {
    root.registerConverter(type, new Words<>(type));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      throw new CommandLine.TypeConversionException("'%s' is not an id".formatted(text));
    }
  }

  /** One sentence, also for what nobody foresaw. */
  private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    switch (failure) {
      case CommandFailure told -> command.getErr().println(told.getMessage());
      case InfrastructureException told -> command.getErr().println(told.getMessage());
      default ->
          command.getErr().println(new UnforeseenFailure(failure).keep(Checkout.current().home()));
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int mistyped(CommandLine.ParameterException mistake, String[] arguments) {
    var command = mistake.getCommandLine();
    command.getErr().println(mistake.getMessage());
    if (!CommandLine.UnmatchedArgumentException.printSuggestions(mistake, command.getErr())) {
      command.usage(command.getErr());
    }
    return CommandLine.ExitCode.USAGE;
  }
}
