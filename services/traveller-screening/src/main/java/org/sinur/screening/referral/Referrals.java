package org.sinur.screening.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.screening.archive.Screening;
import org.sinur.service.LatestFirst;

/** The referrals. */
@ApplicationScoped
public class Referrals implements PanacheRepositoryBase<ReferralRow, UUID> {

  private static final Set<State> WAITING = Set.of(State.OPEN, State.CLAIMED);
  private static final Set<State> DECIDED = Set.of(State.RESOLVED);

  private final Escalations escalations;
  private final TimeLimits limits;
  private final InstantSource clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

  Referrals(Escalations escalations, TimeLimits limits, InstantSource clock) {
    this.escalations = escalations;
    this.limits = limits;
    this.clock = clock;
  }

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
    row.claimDueAt = limits.due(TimeLimit.CLAIM, when);
    row.resolveDueAt = limits.due(TimeLimit.RESOLVE, when);
    row.remark = remark;
    return persist(row).map(kept -> Referral.of(kept, List.of(), clock.instant()));
  }

  /**
   * Makes another version of the referral of a screening that waits, because more was found: who
   * has read it reads it again before anything is done with it.
   *
   * @return whether one waits; nobody else changes it until the transaction ends
   */
  public Uni<Boolean> foundMore(UUID screeningId) {
    return update(
            "version = version + 1 where screeningId = ?1 and state in ?2", screeningId, WAITING)
        .map(changed -> changed > 0);
  }

  /** The referral of a screening, of several the latest; null when there is none. */
  public Uni<@Nullable Referral> ofScreening(UUID screeningId) {
    return find("screeningId = ?1 order by openedAt desc, id desc", screeningId)
        .firstResult()
        .flatMap(row -> row == null ? Uni.createFrom().nullItem() : told(row));
  }

  /** The latest referral of each of these screenings, by screening. */
  public Uni<Map<UUID, Referral>> ofScreenings(Collection<UUID> screeningIds) {
    return screeningIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : list("screeningId in ?1 order by openedAt, id", screeningIds)
            .flatMap(this::told)
            .map(
                referrals ->
                    referrals.stream()
                        .collect(
                            Collectors.toUnmodifiableMap(
                                Referral::screeningId,
                                Function.identity(),
                                (earlier, later) -> later)));
  }

  /** A referral with its escalations. */
  Uni<Referral> told(ReferralRow row) {
    return told(List.of(row)).map(List::getFirst);
  }

  /** Referrals with their escalations, in the same order. */
  Uni<List<Referral>> told(List<ReferralRow> rows) {
    var now = clock.instant();
    return escalations
        .ofReferrals(rows.stream().map(row -> row.id).toList())
        .map(
            passed ->
                rows.stream()
                    .map(row -> Referral.of(row, passed.getOrDefault(row.id, List.of()), now))
                    .toList());
  }

  /** A referral; at another place it does not exist for the reader. */
  Uni<ReferralRow> visible(UUID id, Caller reader) {
    return visible(findById(id), reader);
  }

  /** A referral that nobody else changes until the transaction ends. */
  Uni<ReferralRow> visibleToChange(UUID id, Caller reader) {
    return visible(findById(id, LockModeType.PESSIMISTIC_WRITE), reader);
  }

  private static Uni<ReferralRow> visible(Uni<ReferralRow> found, Caller reader) {
    return found
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  /** Which referral comes first. */
  enum Order {
    LATEST,
    OLDEST
  }

  /**
   * Which referrals are looked for.
   *
   * @param places the crossing points to look at; null for all
   * @param state only those in this state; null for all
   * @param waiting only those that wait, or only those that do not; null for both
   * @param overdue only those that wait longer than they may
   * @param order which comes first
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable State state,
      @Nullable Boolean waiting,
      boolean overdue,
      Order order) {

    private @Nullable Set<State> states() {
      if (overdue) {
        return WAITING;
      }
      if (waiting == null) {
        return null;
      }
      return waiting ? WAITING : DECIDED;
    }
  }

  /**
   * One page of referrals.
   *
   * @param before the referral after which to go on
   */
  Uni<List<ReferralRow>> page(Search search, @Nullable ReferralRow before, int limit) {
    var referrals =
        new LatestFirst("openedAt")
            .where("crossingPoint in", search.places())
            .where("state =", search.state())
            .where("state in", search.states())
            .where(
                "(case when claimedBy is null then claimDueAt else resolveDueAt end) <",
                search.overdue() ? clock.instant() : null);
    var ordered =
        switch (search.order()) {
          case LATEST -> referrals;
          case OLDEST -> referrals.reversed();
        };
    return (before == null ? ordered : ordered.after(before.openedAt, before.id)).page(this, limit);
  }

  /**
   * Referrals for which a time limit has passed without being marked.
   *
   * @param most no more of them than this, the oldest first
   */
  Uni<List<ReferralRow>> unmarked(TimeLimit limit, Instant now, int most) {
    return find(
            """
            from ReferralRow r
             where r.state in ?1
               and r.%s < ?2
               and not exists (
                   select 1 from EscalationRow e where e.referralId = r.id and e.timeLimit = ?3)
             order by r.openedAt, r.id
            """
                .formatted(limit.property()),
            limit.missing(),
            now,
            limit)
        .page(0, most)
        .list();
  }

  /**
   * How many wait at a crossing point.
   *
   * @param open all of them
   * @param unclaimed those that nobody has taken up
   * @param claimed those that somebody has
   * @param overdue those that wait longer than they may
   * @param afterListChange those whom the list has named since they were checked: they may have
   *     gone on already
   */
  @Schema(name = "ReferralsWaiting")
  record Waiting(long open, long unclaimed, long claimed, long overdue, long afterListChange) {}

  /** How many wait at a crossing point. */
  Uni<Waiting> waitingAt(String crossingPoint) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select count(*),
                               count(*) filter (where state = 'OPEN'),
                               count(*) filter (where state = 'CLAIMED'),
                               count(*) filter (where case state when 'OPEN' then claim_due_at else resolve_due_at end < ?2),
                               count(*) filter (where cause = 'LIST_CHANGED')
                          from referral
                         where crossing_point = ?1 and state <> 'RESOLVED'
                        """,
                        Object[].class)
                    .setParameter(1, crossingPoint)
                    .setParameter(2, clock.instant())
                    .getSingleResult())
        .map(
            counted ->
                new Waiting(
                    (Long) counted[0],
                    (Long) counted[1],
                    (Long) counted[2],
                    (Long) counted[3],
                    (Long) counted[4]));
  }
}
