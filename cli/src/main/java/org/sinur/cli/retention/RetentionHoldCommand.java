package org.sinur.cli.retention;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Places a hold. */
@Command(
    name = "hold",
    description =
        "Keep from being erased what a case needs: one record, or whatever happened at a crossing point (analyst, oversight officer).")
final class RetentionHoldCommand extends SubCommand {

  /** One of the two. */
  private static final class Held {

    @ArgGroup(exclusive = false)
    private OneRecord one = new OneRecord();

    @ArgGroup(exclusive = false)
    private Happened happened = new Happened();
  }

  private static final class OneRecord {

    @Option(
        names = "--record-class",
        required = true,
        paramLabel = "NAME",
        description = "Which class it is of; ./sinur retention due names them.")
    private String recordClass = "";

    @Option(
        names = "--record",
        required = true,
        paramLabel = "ID",
        description = "The record, or a part of it, as the exit of a stay.")
    private String record = "";
  }

  private static final class Happened {

    @Option(
        names = "--crossing-point",
        required = true,
        paramLabel = "CODE",
        description = "Whatever happened there, between two times.")
    private String crossingPoint = "";

    @Option(
        names = "--from",
        required = true,
        paramLabel = "TIME",
        description = "The first moment, 2026-11-21T08:00:00Z.")
    private String from = "";

    @Option(
        names = "--until",
        required = true,
        paramLabel = "TIME",
        description = "The moment before which it happened.")
    private String until = "";
  }

  @Mixin private RetentionOptions options = new RetentionOptions();

  @ArgGroup(multiplicity = "1")
  private Held held = new Held();

  @Option(
      names = "--ground",
      required = true,
      paramLabel = "TEXT",
      description = "The reference of the case; no names.")
  private String ground = "";

  @Option(
      names = "--ends-at",
      required = true,
      paramLabel = "TIME",
      description = "Until when, within a year.")
  private String endsAt = "";

  @Override
  public void run() {
    var out = out();
    var placed =
        options
            .open(DemoClient.OVERSIGHT, out)
            .send("PUT", options.address("holds/") + UUID.randomUUID(), said(), Map.of())
            .orFail()
            .body();
    RetentionText.hold(placed).forEach(out::println);
  }

  private ObjectNode said() {
    var hold = JsonNodeFactory.instance.objectNode().put("ground", ground).put("endsAt", endsAt);
    return held.one.record.isEmpty()
        ? hold.put("crossingPoint", held.happened.crossingPoint)
            .put("from", held.happened.from)
            .put("until", held.happened.until)
        : hold.put("recordClass", held.one.recordClass).put("recordId", held.one.record);
  }
}
