package org.sinur.watchlist;

import org.sinur.problem.ProblemType;

/** What can go wrong with the list, in the words its callers match. */
public enum WatchlistProblem implements ProblemType {
  UNKNOWN_SOURCE("unknown-source", 404, "No list of this source can be read"),
  OWN_IMPORT("own-import", 403, "Another person than the sender decides about an import"),
  IMPORT_DECIDED("import-decided", 409, "The import no longer waits for a decision"),
  IMPORT_OUTDATED(
      "import-outdated", 409, "The list has changed since it was compared with the file"),
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
