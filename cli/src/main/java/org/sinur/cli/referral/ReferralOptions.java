package org.sinur.cli.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.UUID;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which referral somebody of the second line does something with. */
final class ReferralOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(
      index = "0",
      paramLabel = "ID",
      description = "The referral, as ./sinur referral shows it.")
  private UUID id = new UUID(0, 0);

  Gateway open(DemoClient client, PrintWriter out) {
    return options.open(client, out);
  }

  /** The referral's path. */
  String path() {
    return ReferralCommand.REFERRALS + "/" + id;
  }

  /** An act that needs nothing but its note. */
  static ObjectNode note(String note) {
    return JsonNodeFactory.instance.objectNode().put("note", note);
  }

  /**
   * Does something with the referral as it stands now, and shows how it stands then.
   *
   * @param act where the act is put, below the referral
   */
  void act(DemoClient client, String act, JsonNode body, PrintWriter out) {
    var answer = open(client, out).change(path(), path() + act, body);
    ReferralText.print(answer.orFail().body(), out);
  }
}
