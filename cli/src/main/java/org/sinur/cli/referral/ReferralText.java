package org.sinur.cli.referral;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import org.sinur.cli.Words;

/** Referrals as a person reads them in a terminal. */
final class ReferralText {

  private ReferralText() {}

  static void print(JsonNode referral, PrintWriter out) {
    out.printf(
        "%s  %s, since %s: %s; %s%n",
        referral.path("id").asText(),
        referral.path("crossingPoint").asText(),
        referral.path("openedAt").asText(),
        cause(referral.path("cause").asText()),
        state(referral));
    referral.path("escalations").forEach(escalation -> out.println(escalation(escalation)));
  }

  static void printAct(JsonNode act, PrintWriter out) {
    out.printf(
        "  %s  %s by %s%s%n",
        act.path("doneAt").asText(),
        act(act.path("act").asText()),
        act.path("doneBy").asText(),
        note(act));
  }

  static void printInterview(JsonNode interview, PrintWriter out) {
    out.printf(
        "Interview  %s, version %d%s%n",
        interview.path("id").asText(),
        interview.path("version").asInt(),
        interview.hasNonNull("corrects")
            ? ", corrects " + interview.path("corrects").asText()
            : "");
    out.printf(
        "  %s to %s by %s, in %s%s%n",
        interview.path("begunAt").asText(),
        interview.path("endedAt").asText(),
        interview.path("interviewedBy").asText(),
        interview.path("otherLanguage").asText(interview.path("language").asText()),
        interview.path("interpreter").asBoolean() ? ", with an interpreter" : "");
    out.printf("  %s%n", interview.path("account").asText());
  }

  private static String state(JsonNode referral) {
    var overdue = referral.path("overdue").asBoolean() ? ", OVERDUE" : "";
    var dueAt = referral.path("dueAt").asText();
    return switch (referral.path("state").asText()) {
      case "OPEN" -> "to be claimed by %s%s".formatted(dueAt, overdue);
      case "CLAIMED" ->
          "claimed by %s, to be resolved by %s%s"
              .formatted(referral.path("claimedBy").asText(), dueAt, overdue);
      case "RESOLVED" -> "resolved: " + Words.plain(referral.path("outcome"));
      default -> Words.plain(referral.path("state"));
    };
  }

  private static String escalation(JsonNode escalation) {
    return "  not %s by %s: %s"
        .formatted(
            switch (escalation.path("limit").asText()) {
              case "CLAIM" -> "claimed";
              case "RESOLVE" -> "resolved";
              default -> Words.plain(escalation.path("limit"));
            },
            escalation.path("dueAt").asText(),
            escalation.hasNonNull("acknowledgedBy")
                ? "noted by %s%s"
                    .formatted(escalation.path("acknowledgedBy").asText(), note(escalation))
                : "no supervisor has taken note yet");
  }

  private static String note(JsonNode record) {
    return record.hasNonNull("note") ? ": " + record.path("note").asText() : "";
  }

  private static String act(String act) {
    return switch (act) {
      case "CLAIM" -> "claimed";
      case "HAND_OVER" -> "handed over";
      case "TAKE_OVER" -> "taken over";
      case "RESOLVE" -> "resolved";
      default -> Words.plain(act);
    };
  }

  private static String cause(String cause) {
    return switch (cause) {
      case "ADVICE" -> "advised by the check";
      case "OFFICER" -> "an officer saw reason to";
      case "LIST_CHANGED" -> "the list changed after the traveller was checked";
      default -> Words.plain(cause);
    };
  }
}
