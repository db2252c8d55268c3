package org.sinur.retention;

import io.smallrye.mutiny.Uni;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record that is erased when its time has come; each bean that implements this is one.
 *
 * <p>What there is of it, a view of the service's database says, with a row for each record:
 *
 * <ul>
 *   <li>{@code id uuid}: the record
 *   <li>{@code parts uuid[]}: what it consists of, by the ids under which people know it; a stay
 *       consists of its entry and its exit. A hold on any of them holds the record.
 *   <li>{@code places text[]}, {@code times timestamptz[]}: where and when each part happened
 *   <li>{@code counted_from timestamptz}: the moment from which the period runs; null while it does
 *       not, so that the record is never due
 * </ul>
 */
public interface RecordClass {

  /** Its name in rules, in lower case with hyphens; one of its service. */
  String name();

  /** What the period is counted from, for people. */
  String countedFrom();

  /** The shortest period that a rule may give it. */
  Period shortest();

  /** Why it must not be shorter, as a sentence for whoever proposed it. */
  String whyNotShorter();

  /** The view; nothing in it comes from outside. */
  String view();

  /** Where a part of such a record happened; null where there is no such record. */
  Uni<@Nullable String> placeOf(UUID part);

  /**
   * Keeps these records from changing until the transaction at hand ends, without waiting for
   * anybody: whoever is at the counter comes first.
   *
   * @return those that nobody else is changing; the others are asked for again later
   */
  Uni<Set<UUID>> alone(Set<UUID> ids);

  /**
   * Deletes all that this database holds of these parts, in the transaction at hand.
   *
   * @param parts all parts of some records that are alone
   */
  Uni<Void> erase(Set<UUID> parts);
}
