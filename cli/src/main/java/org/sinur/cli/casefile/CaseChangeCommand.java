package org.sinur.cli.casefile;

import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says what has become known of a person. */
@Command(
    name = "change",
    description = "Say what has become known of the person; what is not said stays as it was.")
final class CaseChangeCommand extends SubCommand {

  @Mixin private CaseOptions file = new CaseOptions();

  @Mixin private ContentOptions content = new ContentOptions();

  @Override
  public void run() {
    var out = out();
    CaseText.print(
        file.open(out)
            .change(
                file.path(), file.path() + "/content", known -> content.in(known.path("content")))
            .orFail()
            .body(),
        out);
  }
}
