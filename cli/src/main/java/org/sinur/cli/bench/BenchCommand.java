package org.sinur.cli.bench;

import picocli.CommandLine.Command;

/** Measures speed on a running suite. */
@Command(
    name = "bench",
    description = "Measure how fast something is, on the running suite.",
    subcommands = CounterCommand.class)
public final class BenchCommand {}
