package org.sinur.trafficking.alert;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.service.LatestFirst;

/** The alerts that were raised. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<AlertRow, UUID> {

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param from the first moment of noticing
   * @param to the moment before which it was noticed
   * @param urgency only those of this urgency; null for all
   * @param finding only those of which this was found last; null for all
   * @param before the alert after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Urgency urgency,
      @Nullable Finding finding,
      @Nullable AlertRow before) {}

  /**
   * What others may know of an alert.
   *
   * @param id which
   * @param crossingPoint where it was raised
   * @param mayBeChild whether the person may be under 18 by how old they seem
   * @param asksForProtection whether the person asks not to be sent back, by what was noticed
   */
  public record KnownAlert(
      UUID id, String crossingPoint, boolean mayBeChild, boolean asksForProtection) {}

  /**
   * What an alert says of a person.
   *
   * @param person who it is
   * @param indicators what was noticed
   * @param urgency how soon a protection officer was needed
   */
  public record AlertContent(
      AlertRequest.Person person, Set<Indicator> indicators, Urgency urgency) {}

  /**
   * What an alert says of a person; for who may read the case that follows from it.
   *
   * @throws NotFoundException when there is none
   */
  public Uni<AlertContent> content(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> new AlertContent(row.person(), row.indicators(), row.urgency));
  }

  /**
   * What is known of an alert at a place of the reader's; an alert elsewhere does not exist for
   * them.
   *
   * @throws NotFoundException when there is none
   */
  public Uni<KnownAlert> known(UUID id, Caller reader) {
    return visible(id, reader)
        .map(
            row ->
                new KnownAlert(
                    row.id,
                    row.crossingPoint,
                    row.person().mayBeChild(),
                    row.indicators().contains(Indicator.ASKS_FOR_PROTECTION)));
  }

  /** An alert at another place does not exist for the reader. */
  Uni<AlertRow> visible(UUID id, Caller reader) {
    return findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  /** One page, the latest first. */
  Uni<List<AlertRow>> page(Search search, int limit) {
    var alerts =
        new LatestFirst("occurredAt")
            .where("crossingPoint in", search.places())
            .where("occurredAt >=", search.from())
            .where("occurredAt <", search.to())
            .where("urgency =", search.urgency())
            .where("finding =", search.finding());
    var before = search.before();
    return (before == null ? alerts : alerts.after(before.occurredAt, before.id)).page(this, limit);
  }
}
