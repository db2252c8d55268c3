package org.sinur.cli.triage;

import picocli.CommandLine.Command;

/** The protection questions of the counter. */
@Command(
    name = "triage",
    description =
        "Ask a traveller the protection questions of the counter; show what was answered.",
    subcommands = {TriageAskCommand.class, TriageShowCommand.class})
public final class TriageCommand {}
