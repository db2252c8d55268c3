package org.sinur.watchlist.entry;

/** What can be proposed of an entry. */
enum Change {
  /** That it is listed: what a new entry begins with. */
  LIST,
  /** That it says something else, another last day among them. */
  AMEND,
  /** That it is not listed for the time being. */
  SUSPEND,
  /** That it is listed again as it was. */
  RESUME,
  /** That it is not listed any more. */
  WITHDRAW;

  /** Whether the proposal says what the entry is to say. */
  boolean hasContent() {
    return this == LIST || this == AMEND;
  }
}
