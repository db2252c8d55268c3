package org.sinur.cli.bench;

import picocli.CommandLine.Command;

/** Measures speed. */
@Command(
    name = "bench",
    description = "Measure how fast something is.",
    subcommands = {
      CounterCommand.class,
      ArbaeenCommand.class,
      FlowsCommand.class,
      RingsCommand.class,
      JournalCommand.class,
      ListChangeCommand.class,
      ColdStartCommand.class,
      DocumentListCommand.class,
      DocumentsCommand.class,
      MatchingCommand.class
    })
public final class BenchCommand {}
