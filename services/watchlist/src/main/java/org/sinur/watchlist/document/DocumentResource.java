package org.sinur.watchlist.document;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.watchlist.WatchlistProblem;
import org.sinur.watchlist.source.ImportDecision;
import org.sinur.watchlist.source.Ruling;
import org.sinur.watchlist.source.Taking;

/** Files of stolen, lost, revoked and invalid documents: taken in, and decided about. */
@Path(DocumentResource.PATH)
@Tag(name = "Documents")
class DocumentResource {

  static final String PATH = "document-lists";

  private final Set<String> sources;
  private final long largest;
  private final DocumentImport documentImport;
  private final DocumentImports imports;
  private final DocumentChanges changes;
  private final Journal journal;
  private final CurrentCaller caller;
  private final Vertx vertx;

  DocumentResource(
      @ConfigProperty(name = "watchlist.documents.sources") Set<String> sources,
      @ConfigProperty(name = "watchlist.documents.largest-file") MemorySize largest,
      DocumentImport documentImport,
      DocumentImports imports,
      DocumentChanges changes,
      Journal journal,
      CurrentCaller caller,
      Vertx vertx) {
    this.sources = Set.copyOf(sources);
    this.largest = largest.asLongValue();
    this.documentImport = documentImport;
    this.imports = imports;
    this.changes = changes;
    this.journal = journal;
    this.caller = caller;
    this.vertx = vertx;
  }

  /**
   * What a person decides.
   *
   * @param decision whether the file takes force
   * @param note the grounds, for whoever reads it later
   */
  @Schema(name = "DocumentDecisionRequest")
  record DecisionRequest(
      @NotNull ImportDecision decision, @NotBlank @Size(max = 2000) String note) {}

  /**
   * A page of changes.
   *
   * @param changes by number
   * @param next the {@code after} of the next page; absent on the last
   */
  @Schema(name = "DocumentChangePage")
  record ChangePage(List<DocumentChange> changes, @Nullable String next) {}

  @POST
  @Path("{id}")
  @Blocking
  @Consumes("text/csv")
  @Operation(
      summary = "Takes in a table of listed documents and puts it in force, all of it or nothing",
      description =
          """
          The whole list of a source, a million records and more. Answers 202 when the file does not take force before another \
          person has decided: because it drops too many documents, or because it was sent to be held. A later file of the source \
          takes the place of one that waits.""")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  public Uni<RestResponse<DocumentReport>> take(
      @PathParam("id") @Parameter(description = "The source") String source,
      @QueryParam("hold")
          @DefaultValue("false")
          @Parameter(description = "Keeps the file for another person's decision in any case")
          boolean hold,
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      InputStream file) {
    if (!sources.contains(source)) {
      throw ProblemException.of(
          WatchlistProblem.UNKNOWN_SOURCE,
          "Known: " + sources.stream().sorted().collect(Collectors.joining(", ")));
    }
    var session = vertx.getOrCreateContext();
    var spooled = SpooledFile.of(file, largest);
    var request = new DocumentImport.Request(source, spooled.sha256(), hold);
    return Uni.createFrom()
        .deferred(() -> documentImport.put(request, idempotencyKey, spooled.path()))
        .runSubscriptionOn(session::runOnContext)
        .onTermination()
        .invoke(spooled::close)
        .map(Taking::answer);
  }

  @GET
  @Operation(summary = "The latest files of documents, newest first")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<List<DocumentReport>> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    return imports.latest(limit);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One file of documents, with its ETag and all faults that were kept")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<RestResponse<DocumentReport>> get(@PathParam("id") UUID id) {
    return existing(id).map(row -> answer(imports.report(row), row.revision));
  }

  @GET
  @Path("{id}/changes")
  @Operation(summary = "What a file that waits, or waited, would change, page by page")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<ChangePage> changes(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var masked = caller.get().seesMasked();
    return existing(id)
        .call(row -> journal.viewed("document-import", row.id, null))
        .flatMap(row -> changes.page(id, after, limit))
        .map(
            page ->
                new ChangePage(
                    page.stream().map(change -> masked ? change.masking() : change).toList(),
                    page.size() < limit ? null : page.getLast().key()));
  }

  @PUT
  @Path("{id}/decision")
  @Operation(
      summary = "Decides about a file that waits; never whoever sent it approves it",
      description =
          "Needs If-Match with the ETag last read. The same decision sent again is the same decision.")
  @RolesAllowed(Duty.WATCHLIST_APPROVER)
  public Uni<RestResponse<DocumentReport>> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    var read = EntityTag.required(ifMatch);
    return documentImport
        .decide(id, body.decision(), body.note(), read)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(Ruling::answer);
  }

  private Uni<DocumentImportRow> existing(UUID id) {
    return imports.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private static RestResponse<DocumentReport> answer(DocumentReport report, long revision) {
    return RestResponse.ResponseBuilder.ok(report)
        .header(HttpHeaders.ETAG, EntityTag.of(revision))
        .build();
  }
}
