package org.sinur.cli.communityreport;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sinur.cli.Checkout;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the poster of a crossing point. */
@Command(
    name = "poster",
    description =
        "Make the page to hang where travellers wait, with the code that leads to the form.")
final class ReportPosterCommand extends SubCommand {

  @Option(
      names = "--crossing-point",
      required = true,
      paramLabel = "CODE",
      description = "The crossing point, such as IQIKH.")
  private String crossingPoint = "";

  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The address at which travellers reach the gateway (default: this checkout's suite).")
  private String url = "";

  @Option(
      names = "--write",
      required = true,
      paramLabel = "FILE",
      description = "The HTML file to write.")
  private Path file = Path.of("");

  @Override
  public void run() {
    if (!crossingPoint.matches("[A-Z]{2}[A-Z2-9]{3}(-[A-Z0-9]{1,4})?")) {
      throw new CommandFailure("--crossing-point is a code such as IQIKH or IQUQR-N.");
    }
    var form = form();
    try {
      Files.writeString(file, Poster.page(form, crossingPoint));
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
    out().printf("%s leads to %s%n", file, form);
  }

  private URI form() {
    var gateway = url.isEmpty() ? Checkout.current().stack().url() : url;
    if (!gateway.matches("https?://[^\\s?#]+")) {
      throw new CommandFailure("--url is an address such as https://border.example.");
    }
    return Poster.form(gateway, crossingPoint);
  }
}
