package org.sinur.watchlist.subject;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;

/**
 * What the list says now. There is no search by name here: a name does not belong in an address.
 */
@Path("subjects")
@Tag(name = "Subjects")
@RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
class SubjectResource {

  private final Subjects subjects;
  private final Journal journal;
  private final CurrentCaller caller;

  SubjectResource(Subjects subjects, Journal journal, CurrentCaller caller) {
    this.subjects = subjects;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of subjects.
   *
   * @param subjects by id
   * @param next the {@code after} of the next page; absent on the last
   */
  record SubjectPage(List<SubjectView> subjects, @Nullable String next) {}

  @GET
  @Operation(summary = "What is in force, page by page")
  @WithTransaction
  public Uni<SubjectPage> list(
      @QueryParam("source") @Nullable @Pattern(regexp = "[a-z-]{1,20}") String source,
      @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return subjects
        .page(source, after, limit)
        .call(
            page -> journal.viewed("subject", page.stream().map(ListedSubject::id).toList(), null))
        .map(
            page ->
                new SubjectPage(
                    page.stream().map(this::view).toList(),
                    page.size() < limit ? null : page.getLast().id()));
  }

  @GET
  @Path("{id}")
  @Operation(summary = "What is in force of one subject")
  @WithTransaction
  public Uni<SubjectView> get(@PathParam("id") String id) {
    return subjects
        .inForceById(id)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(subject -> journal.viewed("subject", subject.id(), null))
        .map(this::view);
  }

  private SubjectView view(ListedSubject subject) {
    return SubjectView.of(subject, caller.get());
  }
}
