package org.sinur.cli.casefile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.NoteOption;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Opens a closed case again. */
@Command(name = "reopen", description = "Open a closed case again.")
final class CaseReopenCommand extends SubCommand {

  @Mixin private CaseOptions file = new CaseOptions();

  @Mixin private NoteOption note = new NoteOption();

  @Override
  public void run() {
    file.change(
        "/reopening", JsonNodeFactory.instance.objectNode().put("note", note.text()), out());
  }
}
