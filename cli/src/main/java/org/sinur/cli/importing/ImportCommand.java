package org.sinur.cli.importing;

import picocli.CommandLine.Command;

/** Brings data into a running suite. */
@Command(
    name = "import",
    description =
        "Bring a list, crossing points, rules of stay, an instrument or bodies into the running suite; decide about lists that wait.",
    subcommands = {
      ImportListCommand.Un.class,
      ImportListCommand.Ofac.class,
      ImportListCommand.Uk.class,
      ImportListCommand.Interpol.class,
      ImportListCommand.National.class,
      ImportListCommand.Sample.class,
      ImportDocumentsCommand.class,
      ImportPointsCommand.class,
      ImportStayRulesCommand.class,
      ImportInstrumentCommand.class,
      ImportBodiesCommand.class,
      ImportSourcesCommand.class,
      ImportFetchCommand.class,
      ImportWaitingCommand.class,
      ImportChangesCommand.class,
      ImportDecideCommand.Approve.class,
      ImportDecideCommand.Reject.class
    })
public final class ImportCommand {}
