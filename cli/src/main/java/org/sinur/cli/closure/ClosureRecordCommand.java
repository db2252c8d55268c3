package org.sinur.cli.closure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DecreeOptions;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.cli.gateway.ScopeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records a closure. */
@Command(
    name = "record",
    description =
        "Record a closure by its decree (administrator). A national's entry is never refused by it.")
final class ClosureRecordCommand extends SubCommand {

  /** Whose crossing points there are. */
  enum Authority {
    FEDERAL,
    KRG
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Mixin private DecreeOptions decree = new DecreeOptions();

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Which one it closes; may be given several times.")
  private List<String> crossingPoints = List.of();

  @Option(
      names = "--authority",
      paramLabel = "federal|krg",
      description = "Whose crossing points it closes, all of them, instead of naming any.")
  private @Nullable Authority authority;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "The moment at which it ends; without it, until it is lifted.")
  private @Nullable String until;

  @Override
  public void run() {
    var out = out();
    var closure = JsonNodeFactory.instance.objectNode();
    scope.say(closure);
    crossingPoints.forEach(code -> closure.withArray("crossingPoints").add(code));
    if (authority != null) {
      closure.put("authority", authority.name());
    }
    if (until != null) {
      closure.put("until", until);
    }
    closure.set("decree", decree.decree());
    ClosureText.print(
        options
            .open(DemoClient.EDITOR, out)
            .send("PUT", ClosureCommand.CLOSURES + "/" + UUID.randomUUID(), closure, Map.of())
            .orFail()
            .body(),
        out);
  }
}
