package org.sinur.cli.evaluate;

import picocli.CommandLine.Command;

/** Measures quality on files of examples. */
@Command(
    name = "evaluate",
    description = "Measure how well something is done, on a file of examples.",
    subcommands = EvaluateMrzCommand.class)
public final class EvaluateCommand {}
