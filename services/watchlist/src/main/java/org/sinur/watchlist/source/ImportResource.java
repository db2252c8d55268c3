package org.sinur.watchlist.source;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
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
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
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
import org.sinur.watchlist.subject.SubjectView;
import org.sinur.watchlist.subject.Subjects;

/** Files of published lists: taken in, decided about, and what came of it. */
@Path("imports")
@Tag(name = "Imports")
class ImportResource {

  private final AcceptedSources sources;
  private final ListImport listImport;
  private final Imports imports;
  private final ImportChanges changes;
  private final Subjects subjects;
  private final Journal journal;
  private final CurrentCaller caller;

  ImportResource(
      AcceptedSources sources,
      ListImport listImport,
      Imports imports,
      ImportChanges changes,
      Subjects subjects,
      Journal journal,
      CurrentCaller caller) {
    this.sources = sources;
    this.listImport = listImport;
    this.imports = imports;
    this.changes = changes;
    this.subjects = subjects;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * What a person decides.
   *
   * @param decision whether the file takes force
   * @param note the grounds, for whoever reads it later
   */
  @Schema(name = "ImportDecisionRequest")
  record DecisionRequest(
      @NotNull ImportDecision decision, @NotBlank @Size(max = 2000) String note) {}

  /**
   * A page of changes.
   *
   * @param changes by subject id
   * @param next the {@code after} of the next page; absent on the last
   */
  @Schema(name = "ImportChangePage")
  record ChangePage(List<ImportChange> changes, @Nullable String next) {}

  /**
   * A subject before and after an import.
   *
   * @param before as it was in force; absent where it is added
   * @param after what it becomes; absent where it is removed
   */
  @Schema(name = "ImportedSubject")
  record BeforeAndAfter(@Nullable SubjectView before, @Nullable SubjectView after) {}

  @POST
  @Path("{id}")
  @Consumes({
    MediaType.APPLICATION_XML,
    MediaType.TEXT_XML,
    ListForm.TEXT_CSV,
    ListForm.APPLICATION_ZIP
  })
  @Operation(
      summary = "Takes in a list file and puts it in force, all of it or nothing",
      description =
          """
          Sources: un (the UN Security Council's consolidated list, XML); ofac (the US Treasury's specially designated nationals, \
          sdn.xml or a ZIP of sdn.csv, alt.csv and add.csv); uk (the UK Sanctions List, CSV); interpol (notices, CSV); national \
          (CSV); where it is switched on, sample (invented people in the UN's form). \
          Answers 202 when the file does not take force before another person has decided: because it drops too many subjects, \
          or because it was sent to be held. A later file of the source takes the place of one that waits.""")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  public Uni<RestResponse<ImportReport>> take(
      @PathParam("id") @Parameter(description = "The source") String source,
      @QueryParam("hold")
          @DefaultValue("false")
          @Parameter(description = "Keeps the file for another person's decision in any case")
          boolean hold,
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true)
          @Nullable MediaType mediaType,
      byte[] file) {
    var request = new ListImport.Request(source, sha256(file), hold);
    return sources
        .read(source, mediaType, file)
        .flatMap(list -> listImport.put(request, idempotencyKey, list))
        .map(Taking::answer);
  }

  @GET
  @Operation(summary = "The latest imports, newest first")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<List<ImportReport>> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    return imports.latest(limit);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One import, with its ETag and all faults that were kept")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<RestResponse<ImportReport>> get(@PathParam("id") UUID id) {
    return existing(id)
        .flatMap(row -> imports.report(row).map(report -> answer(report, row.revision)));
  }

  @GET
  @Path("{id}/changes")
  @Operation(
      summary = "What an import changes, or would change, page by page",
      description = "Tells subjects by id and reference, and what differs by the fields' names.")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<ChangePage> changes(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("") @Size(max = 100) String after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return existing(id)
        .flatMap(row -> changes.page(row, after, limit))
        .map(page -> new ChangePage(page, page.size() < limit ? null : page.getLast().subjectId()));
  }

  @GET
  @Path("{id}/changes/{subject}")
  @Operation(summary = "One subject before and after an import")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<BeforeAndAfter> change(
      @PathParam("id") UUID id, @PathParam("subject") String subjectId) {
    return existing(id)
        .flatMap(row -> changes.of(row, subjectId))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(pair -> journal.viewed("subject", pair.subjectId(), null))
        .map(pair -> new BeforeAndAfter(view(pair.before()), view(pair.after())));
  }

  @PUT
  @Path("{id}/decision")
  @Operation(
      summary = "Decides about an import that waits; never whoever sent it approves it",
      description =
          "Needs If-Match with the ETag last read. The same decision sent again is the same decision.")
  @RolesAllowed(Duty.WATCHLIST_APPROVER)
  public Uni<RestResponse<ImportReport>> decide(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid DecisionRequest body) {
    var read = EntityTag.required(ifMatch);
    return listImport
        .decide(id, body.decision(), body.note(), read)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(Ruling::answer);
  }

  private Uni<ImportRow> existing(UUID id) {
    return imports.findById(id).onItem().ifNull().failWith(NotFoundException::new);
  }

  private static RestResponse<ImportReport> answer(ImportReport report, long revision) {
    return RestResponse.ResponseBuilder.ok(report)
        .header(HttpHeaders.ETAG, EntityTag.of(revision))
        .build();
  }

  private @Nullable SubjectView view(@Nullable String content) {
    return content == null ? null : SubjectView.of(subjects.read(content), caller.get());
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
