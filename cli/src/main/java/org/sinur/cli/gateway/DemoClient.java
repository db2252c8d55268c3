package org.sinur.cli.gateway;

/** The clients of the demo that do without a person what a person does elsewhere. */
public enum DemoClient {
  /** Imports lists and proposes, and makes crossing points and closures known. */
  EDITOR("demo-importer"),
  /** Decides on what waits for another person. */
  APPROVER("demo-approver"),
  /** Screens and records at Ibrahim Khalil. */
  BOOTH("demo-booth"),
  /** Resolves referrals at Ibrahim Khalil. */
  SECOND_LINE("demo-second-line"),
  /** Answers for a shift at Ibrahim Khalil. */
  SUPERVISOR("demo-supervisor"),
  /** Works on protection cases at Ibrahim Khalil. */
  PROTECTION("demo-protection"),
  /** Deals with complaints, from everywhere. */
  OVERSIGHT("demo-oversight"),
  /** Reads and verifies everywhere, and changes nothing. */
  AUDITOR("demo-auditor"),
  /** Screens and records everywhere, for a day with many crossing points. */
  BOOTHS("demo-booths"),
  /** Reads counts at headquarters. */
  ANALYST("demo-analyst");

  private final String id;

  DemoClient(String id) {
    this.id = id;
  }

  /** As the realm calls it, and as its secret is called. */
  public String id() {
    return id;
  }
}
