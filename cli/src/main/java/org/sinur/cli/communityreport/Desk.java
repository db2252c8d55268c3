package org.sinur.cli.communityreport;

import org.sinur.cli.gateway.DemoClient;

/** Who deals with a report. */
enum Desk {
  PROTECTION(DemoClient.PROTECTION),
  OVERSIGHT(DemoClient.OVERSIGHT);

  private final DemoClient client;

  Desk(DemoClient client) {
    this.client = client;
  }

  /** Who works there in the demo. */
  DemoClient client() {
    return client;
  }
}
