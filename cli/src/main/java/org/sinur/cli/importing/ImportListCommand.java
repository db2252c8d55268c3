package org.sinur.cli.importing;

import java.nio.file.Path;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.GatewayOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts the lists of a publisher in force; a subcommand for each publisher. */
abstract class ImportListCommand extends SubCommand {

  private final String source;

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "FILE", description = "The list: .xml, .csv or .zip.")
  private Path file = Path.of("");

  @Option(
      names = "--hold",
      description = "Keep it for another person's decision instead of putting it in force.")
  private boolean hold;

  ImportListCommand(String source) {
    this.source = source;
  }

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.EDITOR, out);
    if (hold) {
      new ListFile(file).sendToBeHeld(gateway, source, out);
    } else {
      new ListFile(file).send(gateway, source, out);
    }
  }

  /** The Security Council's consolidated list. */
  @Command(
      name = "un",
      description = "Put the UN Security Council's consolidated list (XML) in force.")
  static final class Un extends ImportListCommand {
    Un() {
      super("un");
    }
  }

  /** The list of the US Treasury. */
  @Command(
      name = "ofac",
      description =
          "Put OFAC's specially designated nationals (sdn.xml, or a ZIP of sdn.csv, alt.csv and"
              + " add.csv) in force.")
  static final class Ofac extends ImportListCommand {
    Ofac() {
      super("ofac");
    }
  }

  /** The list of the United Kingdom. */
  @Command(name = "uk", description = "Put the UK Sanctions List (CSV) in force.")
  static final class Uk extends ImportListCommand {
    Uk() {
      super("uk");
    }
  }

  /** INTERPOL's notices. */
  @Command(
      name = "interpol",
      description = "Put notices (CSV, see docs/formats/lists.md) in force.")
  static final class Interpol extends ImportListCommand {
    Interpol() {
      super("interpol");
    }
  }

  /** This country's own list. */
  @Command(
      name = "national",
      description = "Put the national list (CSV, see docs/formats/lists.md) in force.")
  static final class National extends ImportListCommand {
    National() {
      super("national");
    }
  }

  /** Invented people. */
  @Command(
      name = "sample",
      description = "Put a list of invented people, in the UN's XML, in force beside real ones.")
  static final class Sample extends ImportListCommand {
    Sample() {
      super("sample");
    }
  }
}
