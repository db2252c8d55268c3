package org.sinur.cli.surge;

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

/** Proposes a surge order. */
@Command(
    name = "propose",
    description =
        "Propose a surge order (shift supervisor or administrator); another person confirms it.")
final class SurgeProposeCommand extends SubCommand {

  /** What can be left out. */
  enum CaptureField {
    BIRTH,
    SEX,
    NATIONALITY,
    DOCUMENT,
    SCREENING
  }

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Mixin private DecreeOptions decree = new DecreeOptions();

  @Option(
      names = "--crossing-point",
      required = true,
      paramLabel = "CODE",
      description = "Where; may be given several times.")
  private List<String> crossingPoints = List.of();

  @Option(
      names = "--until",
      required = true,
      paramLabel = "TIME",
      description = "The moment at which it ends by itself.")
  private String until = "";

  @Option(
      names = "--leave-out",
      paramLabel = "FIELD",
      description =
          "birth, sex, nationality, document or screening need not be captured; may be given several times.")
  private List<CaptureField> leftOut = List.of();

  @Option(
      names = "--agreed",
      paramLabel = "NUMBER",
      description = "How many travellers an hour the other side agreed to send.")
  private @Nullable Integer agreed;

  @Override
  public void run() {
    var out = out();
    var order = JsonNodeFactory.instance.objectNode();
    scope.say(order);
    crossingPoints.forEach(code -> order.withArray("crossingPoints").add(code));
    order.put("until", until);
    var fields = order.putArray("mayBeLeftOut");
    leftOut.forEach(field -> fields.add(field.name()));
    if (agreed != null) {
      order.put("agreedPerHour", agreed);
    }
    order.set("decree", decree.decree());
    SurgeText.print(
        options
            .open(DemoClient.EDITOR, out)
            .send("PUT", SurgeCommand.ORDERS + "/" + UUID.randomUUID(), order, Map.of())
            .orFail()
            .body(),
        out);
  }
}
