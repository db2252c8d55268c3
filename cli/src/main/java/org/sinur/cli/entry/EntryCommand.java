package org.sinur.cli.entry;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the commission's own entries. */
@Command(
    name = "entry",
    description = "Show the latest of the commission's own entries, and what waits of them.",
    subcommands = {
      EntryShowCommand.class,
      EntryProposeCommand.class,
      EntryAmendCommand.class,
      EntryChangeCommand.Suspend.class,
      EntryChangeCommand.Resume.class,
      EntryChangeCommand.Withdraw.class,
      EntryDecideCommand.Approve.class,
      EntryDecideCommand.Reject.class,
      EntryDecideCommand.Retract.class
    })
public final class EntryCommand extends SubCommand {

  static final String ENTRIES = "/api/watchlist/entries";

  private static final int LATEST = 20;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Option(names = "--waiting", description = "Only those that wait for a second person.")
  private boolean waiting;

  @Override
  public void run() {
    var out = out();
    var entries =
        options
            .open(DemoClient.EDITOR, out)
            .get("%s?limit=%d%s".formatted(ENTRIES, LATEST, waiting ? "&waiting=true" : ""))
            .orFail()
            .body()
            .path("entries");
    if (entries.isEmpty()) {
      out.println(waiting ? "Nothing waits." : "There are no entries.");
    }
    entries.forEach(entry -> EntryText.printLine(entry, out));
  }
}
