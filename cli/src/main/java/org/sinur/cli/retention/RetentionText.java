package org.sinur.cli.retention;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sinur.cli.Words;

/** Rules, figures, holds and erasures as a person reads them in a terminal. */
final class RetentionText {

  /** Counting goes no further in the services. */
  private static final long MOST_COUNTED = 100_000;

  private RetentionText() {}

  /** A version of the rules, a line for each class. */
  static List<String> rules(JsonNode version) {
    var lines = new ArrayList<String>();
    lines.add(
        "Rules %d   %s; %s%s"
            .formatted(
                version.path("number").asInt(),
                Words.plain(version.path("standing")),
                version.at("/rules/edition").asText(),
                version.at("/rules/provisional").asBoolean() ? " (provisional)" : ""));
    lines.add(
        "Proposed  %s by %s"
            .formatted(when(version.path("proposedAt")), version.path("proposedByName").asText()));
    if (version.hasNonNull("decidedAt")) {
      lines.add(
          "Decided   %s: %s"
              .formatted(when(version.path("decidedAt")), version.path("note").asText()));
    }
    for (var rule : version.at("/rules/rules")) {
      lines.add(
          "  %-20s %-6s from %s; %s"
              .formatted(
                  rule.path("recordClass").asText(),
                  rule.path("period").asText(),
                  rule.path("validFrom").asText(),
                  rule.path("legalBasis").asText()));
    }
    for (var consequence : version.path("consequences")) {
      lines.add(
          "  %-20s %s would be erased at once, when it was proposed (%s by the rules before)"
              .formatted(
                  consequence.path("recordClass").asText(),
                  count(consequence.path("due")),
                  count(consequence.path("dueAlready"))));
    }
    return lines;
  }

  /** What is kept, a few lines for each class. */
  static List<String> due(JsonNode due) {
    var lines = new ArrayList<String>();
    lines.add(
        due.hasNonNull("rules")
            ? "By rules %d; 'soon' is within %s"
                .formatted(due.path("rules").asInt(), due.path("notice").asText())
            : "No rules are in force: nothing is erased.");
    for (var of : due.path("classes")) {
      lines.add(
          "  %-20s %s kept, %s of them not counted from anything; oldest %s"
              .formatted(
                  of.path("recordClass").asText(),
                  count(of.path("kept")),
                  count(of.path("notCounted")),
                  of.hasNonNull("oldest") ? when(of.path("oldest")) : "none"));
      lines.add(
          "  %-20s %s"
              .formatted(
                  "",
                  of.hasNonNull("rule")
                      ? "after %s: %s due, %s of them held; %s soon"
                          .formatted(
                              of.at("/rule/period").asText(),
                              count(of.path("due")),
                              count(of.path("held")),
                              count(of.path("comingDue")))
                      : "no rule: all of it is kept"));
    }
    return lines;
  }

  /** A record that is erased soon. */
  static String coming(JsonNode record) {
    return "%s  due %s%s"
        .formatted(
            record.path("id").asText(),
            when(record.path("dueAt")),
            record.path("held").asBoolean() ? "; held" : "");
  }

  /** A hold. */
  static List<String> hold(JsonNode hold) {
    var lines = new ArrayList<String>();
    lines.add(
        "Hold      %s, %s"
            .formatted(
                hold.hasNonNull("recordId")
                    ? "%s %s"
                        .formatted(
                            hold.path("recordClass").asText(), hold.path("recordId").asText())
                    : "whatever happened from %s until %s"
                        .formatted(when(hold.path("from")), when(hold.path("until"))),
                hold.path("crossingPoint").asText()));
    lines.add("Ground    %s".formatted(hold.path("ground").asText()));
    lines.add(
        "%-9s %s, placed %s by %s"
            .formatted(
                hold.path("holds").asBoolean() ? "Until" : "Ended",
                when(hold.hasNonNull("liftedAt") ? hold.path("liftedAt") : hold.path("endsAt")),
                when(hold.path("placedAt")),
                hold.path("placedBy").asText()));
    if (hold.hasNonNull("liftedAt")) {
      lines.add(
          "Lifted    by %s: %s"
              .formatted(hold.path("liftedBy").asText(), hold.path("note").asText()));
    }
    lines.add("Id        %s".formatted(hold.path("id").asText()));
    return Stream.concat(lines.stream(), Stream.of("")).toList();
  }

  /** What was erased together. */
  static String erasure(JsonNode erasure) {
    return "%s  %s of %s by rules %d (%s, %s); counted from %s to %s; erasure %s"
        .formatted(
            when(erasure.path("erasedAt")),
            count(erasure.path("records")),
            erasure.path("recordClass").asText(),
            erasure.path("rules").asInt(),
            erasure.path("period").asText(),
            erasure.path("legalBasis").asText(),
            when(erasure.path("earliest")),
            when(erasure.path("latest")),
            erasure.path("id").asText());
  }

  private static String count(JsonNode count) {
    var shown = String.format(Locale.ROOT, "%,d", count.asLong());
    return count.asLong() >= MOST_COUNTED ? shown + " or more" : shown;
  }

  private static Instant when(JsonNode instant) {
    return Instant.parse(instant.asText()).truncatedTo(ChronoUnit.SECONDS);
  }
}
