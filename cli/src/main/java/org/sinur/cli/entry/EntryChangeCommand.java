package org.sinur.cli.entry;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proposes what is to become of an entry; a subcommand for each change. */
abstract class EntryChangeCommand extends SubCommand {

  private final String change;

  @Mixin private EntryProposal proposal = new EntryProposal();

  EntryChangeCommand(String change) {
    this.change = change;
  }

  @Override
  public void run() {
    proposal.send(change, null, out());
  }

  /** Off the list for the time being. */
  @Command(
      name = "suspend",
      description = "Propose that an entry is not listed for the time being (watchlist editor).")
  static final class Suspend extends EntryChangeCommand {
    Suspend() {
      super("SUSPEND");
    }
  }

  /** Back on the list. */
  @Command(
      name = "resume",
      description = "Propose that a suspended entry is listed again (watchlist editor).")
  static final class Resume extends EntryChangeCommand {
    Resume() {
      super("RESUME");
    }
  }

  /** Off the list for good. */
  @Command(
      name = "withdraw",
      description = "Propose that an entry is not listed any more (watchlist editor).")
  static final class Withdraw extends EntryChangeCommand {
    Withdraw() {
      super("WITHDRAW");
    }
  }
}
