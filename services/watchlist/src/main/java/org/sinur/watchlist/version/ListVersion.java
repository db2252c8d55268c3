package org.sinur.watchlist.version;

import java.time.Instant;

/**
 * One published version of the list.
 *
 * @param version counted from 1
 * @param publishedAt when it came into force
 * @param source the source whose change made it
 * @param added subjects that were not listed before
 * @param changed subjects listed before and after, differently
 * @param removed subjects no longer listed
 * @param subjects subjects in force with it, of all sources
 */
public record ListVersion(
    long version,
    Instant publishedAt,
    String source,
    int added,
    int changed,
    int removed,
    int subjects) {

  static ListVersion of(ListVersionRow row) {
    var version = row.version;
    if (version == null) {
      throw new IllegalStateException("a version without a number");
    }
    return new ListVersion(
        version, row.publishedAt, row.source, row.added, row.changed, row.removed, row.subjects);
  }
}
