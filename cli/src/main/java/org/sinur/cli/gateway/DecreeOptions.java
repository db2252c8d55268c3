package org.sinur.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import picocli.CommandLine.Option;

/** The act of an authority, as options; the service checks it. */
public final class DecreeOptions {

  @Option(names = "--issuer", required = true, paramLabel = "TEXT", description = "Who issued it.")
  private String issuer = "";

  @Option(
      names = "--number",
      required = true,
      paramLabel = "TEXT",
      description = "The number it has there.")
  private String number = "";

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DAY",
      description = "The day of issue, 2026-11-21.")
  private String date = "";

  @Option(
      names = "--text",
      required = true,
      paramLabel = "TEXT",
      description = "What it says, or where it can be read.")
  private String text = "";

  /** The act as the service takes it. */
  public JsonNode decree() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("issuer", issuer)
        .put("number", number)
        .put("date", date)
        .put("text", text);
  }
}
