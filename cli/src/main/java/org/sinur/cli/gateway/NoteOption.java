package org.sinur.cli.gateway;

import picocli.CommandLine.Option;

/** On what grounds somebody does something. */
public final class NoteOption {

  @Option(
      names = "--note",
      required = true,
      paramLabel = "TEXT",
      description = "The grounds, for whoever reads it later.")
  private String text = "";

  /** What was said. */
  public String text() {
    return text;
  }
}
