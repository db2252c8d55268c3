package org.sinur.screening.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.screening.archive.Screening;
import org.sinur.service.LatestFirst;

/** The referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<ReferralRow, UUID> {

  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  /** Opens a referral of a screening. */
  public Uni<Referral> open(
      Screening screening, Cause cause, Instant when, String by, @Nullable String remark) {
    var row = new ReferralRow();
    row.id = ids.generate();
    row.screeningId = screening.id();
    row.crossingPoint = screening.crossingPoint();
    row.cause = cause;
    row.state = State.OPEN;
    row.openedAt = when;
    row.openedBy = by;
    row.remark = remark;
    return persist(row).map(Referral::of);
  }

  /** The referral of a screening, of several the latest; null when there is none. */
  public Uni<@Nullable Referral> ofScreening(UUID screeningId) {
    return find("screeningId = ?1 order by openedAt desc, id desc", screeningId)
        .firstResult()
        .map(row -> row == null ? null : Referral.of(row));
  }

  /** The latest referral of each of these screenings, by screening. */
  public Uni<Map<UUID, Referral>> ofScreenings(Collection<UUID> screeningIds) {
    return screeningIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : list("screeningId in ?1 order by openedAt, id", screeningIds)
            .map(
                rows ->
                    rows.stream()
                        .map(Referral::of)
                        .collect(
                            Collectors.toUnmodifiableMap(
                                Referral::screeningId,
                                Function.identity(),
                                (earlier, later) -> later)));
  }

  /**
   * One page of referrals.
   *
   * @param places the crossing points to look at; null for all
   * @param state only those in this state; null for all
   * @param before the referral after which to go on, going back in time
   */
  Uni<List<ReferralRow>> page(
      @Nullable Set<String> places,
      @Nullable State state,
      @Nullable ReferralRow before,
      int limit) {
    var referrals =
        new LatestFirst("openedAt").where("crossingPoint in", places).where("state =", state);
    return (before == null ? referrals : referrals.after(before.openedAt, before.id))
        .page(this, limit);
  }

  /**
   * How many wait at a crossing point.
   *
   * @param open all of them
   * @param afterListChange those whom the list has named since they were checked: they may have
   *     gone on already
   */
  @Schema(name = "ReferralsWaiting")
  record Waiting(long open, long afterListChange) {}

  /** How many wait at a crossing point. */
  Uni<Waiting> waitingAt(String crossingPoint) {
    var waiting = "crossingPoint = ?1 and state = ?2";
    return count(waiting, crossingPoint, State.OPEN)
        .flatMap(
            open ->
                count(waiting + " and cause = ?3", crossingPoint, State.OPEN, Cause.LIST_CHANGED)
                    .map(late -> new Waiting(open, late)));
  }
}
