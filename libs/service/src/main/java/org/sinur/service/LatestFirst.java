package org.sinur.service;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of records, the latest first, gathered condition by condition. The next page begins after
 * the record that this one ended with, and not at a number, so that what is recorded meanwhile
 * shifts nothing.
 */
public final class LatestFirst {

  private final String time;
  private final StringJoiner conditions = new StringJoiner(" and ").add("1 = 1");
  private final Map<String, Object> values = new HashMap<>();
  private boolean reversed;

  /**
   * All records.
   *
   * @param time the property that says when; of the same moment the higher {@code id} goes first
   */
  public LatestFirst(String time) {
    this.time = time;
  }

  /**
   * Only those for which this holds.
   *
   * @param comparison a property and what it is compared by: {@code occurredAt >=}
   * @param value with what; null for no condition
   */
  public LatestFirst where(String comparison, @Nullable Object value) {
    return that(comparison + " %s", value);
  }

  /**
   * Only those for which this holds.
   *
   * @param condition what has to hold, with {@code %s} where the value goes
   * @param value the value; null for no condition
   */
  public LatestFirst that(String condition, @Nullable Object value) {
    if (value != null) {
      var name = "value" + values.size();
      conditions.add("(%s)".formatted(condition.formatted(":" + name)));
      values.put(name, value);
    }
    return this;
  }

  /** The earliest first instead; to be said before where to go on. */
  public LatestFirst reversed() {
    reversed = true;
    return this;
  }

  /** Only those after a record in this order, which goes back in time unless it is reversed. */
  public LatestFirst after(Instant when, UUID id) {
    conditions.add(
        "(%1$s %2$s :when or (%1$s = :when and id %2$s :id))"
            .formatted(time, reversed ? ">" : "<"));
    values.put("when", when);
    values.put("id", id);
    return this;
  }

  /** So many of them. */
  public <R> Uni<List<R>> page(PanacheRepositoryBase<R, UUID> records, int limit) {
    return records
        .find(
            "%1$s order by %2$s %3$s, id %3$s".formatted(conditions, time, reversed ? "" : "desc"),
            values)
        .page(0, limit)
        .list();
  }
}
