package org.sinur.service;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;

/** Makes transactions that change the same thing wait for one another. */
public final class OneAtATime {

  private OneAtATime() {}

  /**
   * Waits until no other transaction holds this lock, and holds it until the transaction at hand
   * ends.
   *
   * @param lock a number that nothing else of the service waits by
   */
  public static Uni<Void> by(long lock) {
    return execute("select pg_advisory_xact_lock(?1)", lock);
  }

  /**
   * As {@link #by(long)} for all of these, in the order of the numbers, so that no two transactions
   * wait for each other.
   */
  public static Uni<Void> by(Collection<Long> locks) {
    return locks.isEmpty()
        ? Uni.createFrom().voidItem()
        : execute(
            "select pg_advisory_xact_lock(lock) from unnest(cast(?1 as bigint[])) as lock",
            locks.stream().sorted().distinct().toArray(Long[]::new));
  }

  /** As {@link #by(Collection)} for the {@link #lock(String) locks} of whatever has these names. */
  public static Uni<Void> byNames(Collection<String> names) {
    return by(names.stream().map(OneAtATime::lock).toList());
  }

  /**
   * The lock of whatever has a name: two names hardly ever have the same one, and if they do, no
   * more is wrong than that somebody waits in vain.
   */
  public static long lock(String name) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return ByteBuffer.wrap(sha256.digest(name.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Uni<Void> execute(String sql, Object locks) {
    return Panache.getSession()
        // as an update: Hibernate keeps no plan of a native query, only of a native update
        .flatMap(session -> session.createNativeQuery(sql).setParameter(1, locks).executeUpdate())
        .replaceWithVoid();
  }
}
