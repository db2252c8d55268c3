package org.sinur.watchlist.version;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The published versions of the list. */
@ApplicationScoped
public class ListVersions implements PanacheRepositoryBase<ListVersionRow, Long> {

  private final InstantSource clock;

  ListVersions(InstantSource clock) {
    this.clock = clock;
  }

  /** Publishes a version and returns it with its number. */
  public Uni<ListVersion> publish(
      String source, int added, int changed, int removed, long subjects) {
    var row = new ListVersionRow();
    row.publishedAt = clock.instant();
    row.source = source;
    row.added = added;
    row.changed = changed;
    row.removed = removed;
    row.subjects = Math.toIntExact(subjects);
    return persistAndFlush(row).map(ListVersion::of);
  }

  /** The version in force; null before the first. */
  public Uni<@Nullable ListVersion> inForce() {
    return find("order by version desc")
        .firstResult()
        .map(row -> row == null ? null : ListVersion.of(row));
  }

  /** The version that was in force at a moment; null before the first. */
  public Uni<@Nullable ListVersion> inForceAt(Instant moment) {
    return find("publishedAt <= ?1 order by version desc", moment)
        .firstResult()
        .map(row -> row == null ? null : ListVersion.of(row));
  }

  /** The number of the last version that a source's change made; 0 before the first. */
  public Uni<Long> lastOf(String source) {
    return find("source = ?1 order by version desc", source)
        .firstResult()
        .map(row -> row == null || row.version == null ? 0L : row.version);
  }

  /**
   * The number of the last version that a source's change had made until a moment; that of its
   * first where all are later, 0 where there is none.
   */
  public Uni<Long> lastOf(String source, Instant until) {
    return find("source = ?1 and publishedAt <= ?2 order by version desc", source, until)
        .firstResult()
        .flatMap(
            row ->
                row == null
                    ? find("source = ?1 order by version", source).firstResult()
                    : Uni.createFrom().item(row))
        .map(row -> row == null || row.version == null ? 0L : row.version);
  }

  /** A version that was published. */
  public Uni<ListVersion> byNumber(long version) {
    return findById(version)
        .onItem()
        .ifNull()
        .failWith(IllegalStateException::new)
        .map(ListVersion::of);
  }

  /** The latest versions, newest first. */
  Uni<List<ListVersion>> latest(int limit) {
    return find("order by version desc")
        .page(0, limit)
        .list()
        .map(rows -> rows.stream().map(ListVersion::of).toList());
  }
}
