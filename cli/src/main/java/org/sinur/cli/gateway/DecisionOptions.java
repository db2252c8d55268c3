package org.sinur.cli.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which record somebody decides on at the terminal, and on what grounds. */
public final class DecisionOptions {

  @Mixin private GatewayOptions options = new GatewayOptions();

  @Parameters(paramLabel = "ID", description = "Which one; the command above this one shows them.")
  private UUID id = new UUID(0, 0);

  @Mixin private NoteOption note = new NoteOption();

  /** How the gateway is reached. */
  public GatewayOptions gateway() {
    return options;
  }

  /**
   * The path of the record.
   *
   * @param records that of all such records
   */
  public String pathIn(String records) {
    return records + "/" + id;
  }

  /**
   * Decides on the record as it stands now.
   *
   * @param record its path
   * @param decision where the decision is put
   * @param said what is decided
   * @return the record afterwards
   */
  public JsonNode decide(Gateway gateway, String record, String decision, String said) {
    return gateway.decide(record, decision, said, note.text()).orFail().body();
  }
}
