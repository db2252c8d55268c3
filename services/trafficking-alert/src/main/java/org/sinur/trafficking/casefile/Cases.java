package org.sinur.trafficking.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.service.LatestFirst;

/** The cases. */
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<CaseRow, UUID> {

  private final ObjectMapper json;

  Cases(ObjectMapper json) {
    this.json = json;
  }

  /**
   * What to look for.
   *
   * @param places the crossing points to look at; null for all
   * @param state only those that stand so; null for all
   * @param only only these; null for all
   * @param except none of these; null for no condition
   * @param before the case after which to go on, going back in time
   */
  record Search(
      @Nullable Set<String> places,
      @Nullable CaseState state,
      @Nullable Set<UUID> only,
      @Nullable Set<UUID> except,
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
            .where("id in", search.only())
            .where("id not in", search.except());
    var before = search.before();
    return (before == null ? cases : cases.after(before.openedAt, before.id)).page(this, limit);
  }

  CaseContent content(String kept) {
    try {
      return json.readValue(kept, CaseContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  String content(CaseContent content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
