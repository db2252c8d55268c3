package org.sinur.cli.retention;

import java.io.PrintWriter;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the rules in force and those that wait. */
@Command(name = "rules", description = "Show the rules in force, and those that wait.")
final class RetentionRulesCommand extends SubCommand {

  static final String RULES = "rules";

  @Mixin private RetentionOptions options = new RetentionOptions();

  @Override
  public void run() {
    var out = out();
    show(options.address(RULES), options.open(DemoClient.EDITOR, out), out);
  }

  /**
   * What was replaced or rejected is of no effect any more.
   *
   * @param address where a service's rules are
   */
  static void show(String address, Gateway gateway, PrintWriter out) {
    var shown = 0;
    for (var version : gateway.get(address + "?limit=500").orFail().body().path("versions")) {
      var standing = version.path("standing").asText();
      if (standing.equals("IN_FORCE") || standing.equals("PROPOSED")) {
        RetentionText.rules(version).forEach(out::println);
        shown++;
      }
    }
    if (shown == 0) {
      out.println("No rules are in force, and none wait: nothing is erased.");
    }
  }
}
