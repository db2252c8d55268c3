package org.sinur.trafficking.casefile;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.service.KeptJson;
import org.sinur.service.LatestFirst;
import org.sinur.trafficking.referral.Referrals;

/** The cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<CaseRow, UUID> {

  private final KeptJson json;

  Cases(KeptJson json) {
    this.json = json;
  }

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param state only those that stand so; null for all
   * @param overdue only those in which a body has, or has not, let the time to answer pass; null
   *     for all
   * @param now what time it is
   * @param before the case after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable CaseState state,
      @Nullable Boolean overdue,
      Instant now,
      @Nullable CaseRow before) {}

  /**
   * What others may know of a case.
   *
   * @param id which
   * @param alertId the alert it follows from
   * @param crossingPoint where
   * @param state how it stands
   * @param content what is known of the person
   */
  public record KnownCase(
      UUID id, UUID alertId, String crossingPoint, CaseState state, CaseContent content) {}

  /**
   * What is known of a case at a place of the reader's; one elsewhere does not exist for them.
   *
   * @throws NotFoundException when there is none
   */
  public Uni<KnownCase> known(UUID id, Caller reader) {
    return visible(id, reader).map(this::known);
  }

  /**
   * As {@link #known}, and whoever changes anything of the case waits until the transaction ends.
   * Must be called before the case is read otherwise.
   */
  public Uni<KnownCase> toChange(UUID id, Caller reader) {
    return locked(id, reader).map(this::known);
  }

  private KnownCase known(CaseRow row) {
    return new KnownCase(row.id, row.alertId, row.crossingPoint, row.state, content(row.content));
  }

  /** A case at another place does not exist for the reader. */
  Uni<CaseRow> visible(UUID id, Caller reader) {
    return at(findById(id), reader);
  }

  Uni<CaseRow> locked(UUID id, Caller reader) {
    return at(findById(id, LockModeType.PESSIMISTIC_WRITE), reader);
  }

  private static Uni<CaseRow> at(Uni<CaseRow> found, Caller reader) {
    return found
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  /** The case of an alert that is open; null when none is. */
  Uni<@Nullable CaseRow> openOf(UUID alertId) {
    return find("alertId = ?1 and state = ?2", alertId, CaseState.OPEN).firstResult();
  }

  /** One page, the latest opened first. */
  Uni<List<CaseRow>> page(Search search, int limit) {
    var cases =
        new LatestFirst("openedAt")
            .where("crossingPoint in", search.places())
            .where("state =", search.state())
            .that(Referrals.OVERDUE, TRUE.equals(search.overdue()) ? search.now() : null)
            .that("not " + Referrals.OVERDUE, FALSE.equals(search.overdue()) ? search.now() : null);
    var before = search.before();
    return (before == null ? cases : cases.after(before.openedAt, before.id)).page(this, limit);
  }

  CaseContent content(String kept) {
    return json.read(kept, CaseContent.class);
  }

  String content(CaseContent content) {
    return json.write(content);
  }
}
