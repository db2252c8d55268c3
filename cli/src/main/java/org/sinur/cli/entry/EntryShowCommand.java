package org.sinur.cli.entry;

import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one entry whole. */
@Command(name = "show", description = "Show an entry and all that was ever proposed of it.")
final class EntryShowCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "The entry, as ./sinur entry shows it.")
  private UUID id = new UUID(0, 0);

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    var address = EntryCommand.ENTRIES + "/" + id;
    EntryText.print(gateway.get(address).orFail().body(), out);
    EntryText.printProposals(gateway.get(address + "/proposals").orFail().body(), out);
  }
}
