package org.sinur.cli.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records an interview about a referral. */
@Command(
    name = "interview",
    description = "Record what was asked and answered about a referral that you have claimed.")
final class ReferralInterviewCommand extends SubCommand {

  @Mixin private ReferralOptions referral = new ReferralOptions();

  @Option(
      names = "--begun",
      required = true,
      paramLabel = "TIME",
      description = "When it began, such as 2026-11-22T08:30:00Z.")
  private Instant begun = Instant.EPOCH;

  @Option(names = "--ended", required = true, paramLabel = "TIME", description = "When it ended.")
  private Instant ended = Instant.EPOCH;

  @Option(
      names = "--language",
      required = true,
      paramLabel = "CODE",
      description = "In which language: ar, ckb, kmr, fa, tr, en or other.")
  private String language = "";

  @Option(
      names = "--other-language",
      paramLabel = "NAME",
      description = "The language's name where it is another.")
  private @Nullable String otherLanguage;

  @Option(names = "--interpreter", description = "An interpreter helped.")
  private boolean interpreter;

  @Option(
      names = "--account",
      required = true,
      paramLabel = "TEXT",
      description = "What was asked and answered.")
  private String account = "";

  @Option(
      names = "--corrects",
      paramLabel = "ID",
      description = "The version that this one corrects, as ./sinur referral show shows it.")
  private @Nullable UUID corrects;

  @Override
  public void run() {
    var out = out();
    var interview =
        JsonNodeFactory.instance
            .objectNode()
            .put("begunAt", begun.toString())
            .put("endedAt", ended.toString())
            .put("language", language)
            .put("interpreter", interpreter)
            .put("account", account);
    if (otherLanguage != null) {
      interview.put("otherLanguage", otherLanguage);
    }
    if (corrects != null) {
      interview.put("corrects", corrects.toString());
    }
    var answer =
        referral
            .open(DemoClient.SECOND_LINE, out)
            .send("PUT", referral.path() + "/interviews/" + UUID.randomUUID(), interview, Map.of());
    ReferralText.printInterview(answer.orFail().body(), out);
  }
}
