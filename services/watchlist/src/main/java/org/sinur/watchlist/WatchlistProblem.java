package org.sinur.watchlist;

import org.sinur.problem.ProblemType;

/** What can go wrong with the list, in the words its callers match. */
public enum WatchlistProblem implements ProblemType {
  UNKNOWN_SOURCE("unknown-source", 404, "No list of this source can be read"),
  NOT_FETCHED("not-fetched", 404, "The settings do not say where this list is fetched"),
  OWN_IMPORT("own-import", 403, "Another person than the sender decides about an import"),
  IMPORT_DECIDED("import-decided", 409, "The import no longer waits for a decision"),
  IMPORT_OUTDATED(
      "import-outdated", 409, "The list has changed since it was compared with the file"),
  OWN_PROPOSAL("own-proposal", 403, "Another person than the proposer approves a proposal"),
  PROPOSAL_DECIDED("proposal-decided", 409, "The proposal no longer waits for a decision"),
  ENTRY_CHANGE_WAITS("entry-change-waits", 409, "Another change of this entry waits already"),
  ENTRY_CHANGE_IMPOSSIBLE(
      "entry-change-impossible", 409, "As the entry stands, this cannot become of it"),
  ENTRY_PAST_ITS_DAY(
      "entry-past-its-day", 409, "The entry's last day has passed; amend it with another"),
  ENTRY_UNUSABLE("entry-unusable", 422, "The commission could not answer for this entry"),
  LIST_DAMAGED("list-damaged", 422, "The file is damaged; the list in force stays in force");

  private final String slug;
  private final int status;
  private final String title;

  WatchlistProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String owner() {
    return "watchlist";
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
