package org.sinur.cli.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.sinur.cli.CommandFailure;
import org.sinur.cli.SubCommand;
import org.sinur.cli.gateway.DemoClient;
import org.sinur.cli.gateway.Gateway;
import org.sinur.cli.gateway.GatewayOptions;
import org.sinur.transparency.Hash;
import org.sinur.transparency.InclusionProof;
import org.sinur.transparency.PortableProof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes receipts: entries with the proof that they were logged. */
@Command(
    name = "prove",
    description = {
      "Write a receipt of everything that was done with a record, and the log's key: what was done stays provable when the record is gone.",
      "Each is verified anywhere by ./sinur verify-receipt."
    })
final class JournalProveCommand extends SubCommand {

  private static final String LOG = "/api/oversight/log";
  private static final int MOST = 1000;

  /** The log has not heard of it, or has not signed it. */
  private static final Set<Integer> NOT_YET = Set.of(404, 409);

  @Option(
      names = "--service",
      paramLabel = "NAME",
      required = true,
      description = "Whose journal it is in.")
  private JournalService service = JournalService.OVERSIGHT;

  @Option(names = "--record", paramLabel = "ID", required = true, description = "Which record.")
  private String ofRecord = "";

  @Parameters(paramLabel = "FOLDER", description = "Where to; made if it is not there.")
  private Path folder = Path.of("");

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Override
  public void run() {
    var out = out();
    var gateway = options.open(DemoClient.AUDITOR, out);
    var lines =
        gateway
            .get(
                "/api/%s/journal?limit=%d&record=%s"
                    .formatted(service.label(), MOST, Gateway.addressPart(ofRecord)))
            .orFail()
            .body()
            .asText()
            .lines()
            .toList();
    if (lines.isEmpty()) {
      throw new CommandFailure(
          "The journal of %s has nothing of the record %s.".formatted(service.label(), ofRecord));
    }
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("key"), gateway.get(LOG + "/key").orFail().body().asText());
      var written = 0;
      for (var line : lines) {
        written += write(gateway, line) ? 1 : 0;
      }
      out.printf("Receipts in %s: %,d%n", folder, written);
      if (written < lines.size()) {
        out.printf(
            "Not in a signed log yet: %,d. Ask again in a moment; after ten minutes it is a fault.%n",
            lines.size() - written);
      }
      out.printf(
          "Verify them, here or anywhere: ./sinur verify-receipt --key %s %s%n",
          folder.resolve("key"), folder);
    } catch (IOException e) {
      throw new CommandFailure("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
    }
  }

  /** Whether there is a proof of the entry yet. */
  private boolean write(Gateway gateway, String line) throws IOException {
    var entry =
        EntryLine.of(line)
            .orElseThrow(() -> new CommandFailure("The journal has a line that is no entry."))
            .id();
    var answer = gateway.get("%s/inclusion/%s/%s".formatted(LOG, service.label(), entry));
    if (NOT_YET.contains(answer.status())) {
      return false;
    }
    var proof = answer.orFail().body();
    var path =
        StreamSupport.stream(proof.path("path").spliterator(), false)
            .map(hash -> Hash.ofBase64(hash.asText()))
            .toList();
    var receipt =
        Receipt.of(
            line,
            new InclusionProof(proof.path("position").asLong(), path),
            proof.path("checkpoint").asText());
    Files.writeString(
        folder.resolve("%s-%s%s".formatted(service.label(), entry, PortableProof.SUFFIX)), receipt);
    return true;
  }
}
