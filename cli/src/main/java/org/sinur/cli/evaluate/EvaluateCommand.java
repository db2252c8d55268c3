package org.sinur.cli.evaluate;

import picocli.CommandLine.Command;

/** Measures how well something does what it should. */
@Command(
    name = "evaluate",
    description = "Measure how well something does what it should, on a file of examples.",
    subcommands = {
      EvaluateMrzCommand.class,
      EvaluateMatchingCommand.class,
      EvaluateLabelledCommand.class,
      EvaluateLookalikesCommand.class,
      EvaluatePairsCommand.class,
      EvaluateInnocentsCommand.class
    })
public final class EvaluateCommand {}
