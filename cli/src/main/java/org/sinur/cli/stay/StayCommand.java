package org.sinur.cli.stay;

import picocli.CommandLine.Command;

/** Shows stays. */
@Command(
    name = "stay",
    description =
        "Show a stay, who is here past the last permitted day, or exits without an entry.",
    subcommands = {StayShowCommand.class, StayOverstayersCommand.class, StayUnmatchedCommand.class})
public final class StayCommand {

  static final String STAYS = "/api/crossing-point/stays";
}
