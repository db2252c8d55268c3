package org.sinur.watchlist;

import org.sinur.problem.ProblemType;

/** What can go wrong with the list, in the words its callers match. */
public enum WatchlistProblem implements ProblemType {
  UNKNOWN_SOURCE("unknown-source", 404, "No list of this source can be read"),
  LIST_SHRINKS(
      "list-shrinks", 409, "The file drops more subjects than may go without a person's word"),
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
