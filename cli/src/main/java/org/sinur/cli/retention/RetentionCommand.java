package org.sinur.cli.retention;

import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the rules of retention of all services. */
@Command(
    name = "retention",
    description =
        "Show how long records are kept; propose and decide on rules, hold what a case needs, see what was erased.",
    subcommands = {
      RetentionRulesCommand.class,
      RetentionProposeCommand.class,
      RetentionDecideCommand.class,
      RetentionDueCommand.class,
      RetentionComingDueCommand.class,
      RetentionHoldCommand.class,
      RetentionHoldsCommand.class,
      RetentionLiftCommand.class,
      RetentionErasuresCommand.class
    })
public final class RetentionCommand extends SubCommand {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    for (var service : RetentionService.values()) {
      out.println(service.written());
      RetentionRulesCommand.show(service.address(RetentionRulesCommand.RULES), gateway, out);
      out.println();
    }
  }
}
