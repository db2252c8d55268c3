package org.sinur.cli.gateway;

import picocli.CommandLine.Option;

/** Which crossing point it is asked about. */
public final class PlaceOption {

  @Option(
      names = "--crossing-point",
      paramLabel = "CODE",
      description = "Only there (default: all places of yours).")
  private String code = "";

  /** An address, which may have a query already, that asks about this crossing point only. */
  public String in(String address) {
    return code.isEmpty()
        ? address
        : "%s%scrossingPoint=%s"
            .formatted(address, address.contains("?") ? "&" : "?", Gateway.addressPart(code));
  }
}
