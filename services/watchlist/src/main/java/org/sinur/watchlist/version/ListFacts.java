package org.sinur.watchlist.version;

import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import org.sinur.outbox.Fact;
import org.sinur.watchlist.subject.WrittenSubject;

/**
 * What others are told of the list. All of it goes to one topic with one partition, so that "this
 * version is complete" arrives after all that the version changed.
 */
public final class ListFacts {

  /**
   * The whole list as a compacted topic: the last fact of each subject, and the version in force.
   */
  public static final String TOPIC = "watchlist.subjects";

  /** The key under which the version in force is told; no subject's id looks like it. */
  static final String VERSION_KEY = "version-in-force";

  private static final String LISTED = "org.sinur.watchlist.subject-listed.v1";
  private static final String DELISTED = "org.sinur.watchlist.subject-delisted.v1";
  private static final String IN_FORCE = "org.sinur.watchlist.version-in-force.v1";

  private ListFacts() {}

  /** This is what the list says of a subject. */
  public static Fact listed(WrittenSubject subject, Instant when) {
    return listed(subject.id(), subject.content(), when);
  }

  static Fact listed(String subjectId, String content, Instant when) {
    return new Fact(TOPIC, subjectId, LISTED, new RawValue(content), when);
  }

  /** A subject is no longer listed: the topic forgets it. */
  public static Fact delisted(String subjectId, Instant when) {
    return new Fact(TOPIC, subjectId, DELISTED, null, when);
  }

  /**
   * This version is in force and complete; said again and again, so that silence can be told apart.
   */
  public static Fact inForce(ListVersion version, Instant asOf) {
    return new Fact(
        TOPIC,
        VERSION_KEY,
        IN_FORCE,
        new VersionInForce(version.version(), version.publishedAt(), version.subjects(), asOf),
        asOf);
  }

  /**
   * The version in force.
   *
   * @param version its number
   * @param publishedAt since when it is in force
   * @param subjects how many subjects are in force with it
   * @param asOf when headquarters last said so
   */
  record VersionInForce(long version, Instant publishedAt, int subjects, Instant asOf) {}
}
