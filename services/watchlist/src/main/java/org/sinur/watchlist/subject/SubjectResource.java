package org.sinur.watchlist.subject;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.watchlist.version.ListVersion;
import org.sinur.watchlist.version.ListVersions;

/**
 * What the list says, and what it said. There is no search by name here: a name does not belong in
 * an address.
 */
@Path("subjects")
@Tag(name = "Subjects")
@RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
class SubjectResource {

  private final Subjects subjects;
  private final ListVersions versions;
  private final Journal journal;
  private final CurrentCaller caller;

  SubjectResource(Subjects subjects, ListVersions versions, Journal journal, CurrentCaller caller) {
    this.subjects = subjects;
    this.versions = versions;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of subjects.
   *
   * @param version the version of the list that says so; null before the first
   * @param subjects by id
   * @param next the {@code after} of the next page; absent on the last
   */
  record SubjectPage(
      @Nullable ListVersion version, List<SubjectView> subjects, @Nullable String next) {}

  /**
   * What was said of a subject from one version until another.
   *
   * @param since the first version that said so
   * @param until the first version that no longer did; null while it is in force
   * @param subject what was said
   */
  @Schema(name = "SubjectEdition")
  record Edition(ListVersion since, @Nullable ListVersion until, SubjectView subject) {}

  @GET
  @Operation(
      summary = "What the list says, or said at a moment, page by page",
      description = "With `at` it is what was in force at that moment.")
  @WithTransaction
  public Uni<SubjectPage> list(
      @QueryParam("source") @Nullable @Pattern(regexp = "[a-z-]{1,20}") String source,
      @QueryParam("at") @Nullable Instant at,
      @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return version(at)
        .flatMap(
            version ->
                page(version, at == null, source, after, limit)
                    .call(
                        page ->
                            journal.viewed(
                                "subject", page.stream().map(ListedSubject::id).toList(), null))
                    .map(
                        page ->
                            new SubjectPage(
                                version,
                                page.stream().map(this::view).toList(),
                                page.size() < limit ? null : page.getLast().id())));
  }

  private Uni<List<ListedSubject>> page(
      @Nullable ListVersion version,
      boolean now,
      @Nullable String source,
      String after,
      int limit) {
    if (version == null) {
      return Uni.createFrom().item(List.of());
    }
    return now
        ? subjects.page(source, after, limit)
        : subjects.page(source, version.version(), after, limit);
  }

  @GET
  @Path("{id}")
  @Operation(
      summary = "What the list says, or said at a moment, of one subject",
      description = "With `at` it is what was in force at that moment.")
  @WithTransaction
  public Uni<SubjectView> get(@PathParam("id") String id, @QueryParam("at") @Nullable Instant at) {
    return (at == null ? subjects.inForceById(id) : inForceAt(id, at))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(subject -> journal.viewed("subject", subject.id(), null))
        .map(this::view);
  }

  private Uni<@Nullable ListedSubject> inForceAt(String id, Instant at) {
    return versions
        .inForceAt(at)
        .flatMap(
            version ->
                version == null
                    ? Uni.createFrom().nullItem()
                    : subjects.byId(id, version.version()));
  }

  @GET
  @Path("{id}/history")
  @Operation(summary = "All that the list ever said of one subject, the earliest first")
  @WithTransaction
  public Uni<List<Edition>> history(@PathParam("id") String id) {
    return subjects
        .history(id)
        .invoke(
            rows -> {
              if (rows.isEmpty()) {
                throw new NotFoundException();
              }
            })
        .call(() -> journal.viewed("subject", id, null))
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(this::edition)
        .collect()
        .asList();
  }

  private Uni<Edition> edition(SubjectRow row) {
    Uni<@Nullable ListVersion> until =
        row.until == null ? Uni.createFrom().nullItem() : versions.byNumber(row.until);
    return versions
        .byNumber(row.since)
        .flatMap(
            since -> until.map(end -> new Edition(since, end, view(subjects.read(row.content)))));
  }

  private Uni<@Nullable ListVersion> version(@Nullable Instant at) {
    return at == null ? versions.inForce() : versions.inForceAt(at);
  }

  private SubjectView view(ListedSubject subject) {
    return SubjectView.of(subject, caller.get());
  }
}
