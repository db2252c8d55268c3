package org.sinur.cli.retention;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what was erased. */
@Command(
    name = "erasures",
    description =
        "Show what was erased by which rule, the latest first; ./sinur journal says which records.")
final class RetentionErasuresCommand extends SubCommand {

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "N",
      description = "At most so many, up to 500 (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public void run() {
    var out = out();
    var erasures =
        options
            .open(DemoClient.AUDITOR, out)
            .get(options.address("erasures?limit=") + limit)
            .orFail()
            .body()
            .path("erasures");
    erasures.forEach(erasure -> out.println(RetentionText.erasure(erasure)));
    if (erasures.isEmpty()) {
      out.println("Nothing was erased yet.");
    }
  }
}
