package org.sinur.cli.names;

import java.nio.file.Files;
import java.nio.file.Path;
import org.sinur.cli.Checkout;
import picocli.CommandLine.Option;

/** Where the names come from that are drawn. */
public final class NameData {

  private static final String BESIDE_THE_CHECKOUT = "../shared/data/names";

  @Option(
      names = "--name-data",
      defaultValue = "",
      paramLabel = "DIR",
      description =
          "A folder with wikidata_translit, palestine_dict and npm_arabic_name_to_en (default: "
              + BESIDE_THE_CHECKOUT
              + " beside the checkout; without it names are invented).")
  private String data = "";

  /** The names. */
  public NamePopulation population() {
    if (!data.isEmpty()) {
      return NamePopulation.of(Path.of(data));
    }
    var beside = Checkout.current().root().resolve(BESIDE_THE_CHECKOUT).normalize();
    return Files.isDirectory(beside) ? NamePopulation.of(beside) : NamePopulation.invented();
  }
}
