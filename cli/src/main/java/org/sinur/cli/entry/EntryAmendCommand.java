package org.sinur.cli.entry;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proposes that an entry says something else. */
@Command(
    name = "amend",
    description = "Propose what an entry is to say instead, all of it (watchlist editor).")
final class EntryAmendCommand extends SubCommand {

  @Mixin private EntryProposal proposal = new EntryProposal();
  @Mixin private ContentOptions content = new ContentOptions();

  @Override
  public void run() {
    proposal.send("AMEND", content.content(), out());
  }
}
