package org.sinur.crossingpoint.crossing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/** Corrections of crossings: made by supervisors, read with what was there before. */
@Path("crossings/{id}/corrections")
@Tag(name = "Crossings")
class CorrectionResource {

  private final CorrectionDesk desk;
  private final Corrections corrections;
  private final Crossings crossings;
  private final CrossingContent content;
  private final Journal journal;
  private final CurrentCaller caller;

  CorrectionResource(
      CorrectionDesk desk,
      Corrections corrections,
      Crossings crossings,
      CrossingContent content,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.corrections = corrections;
    this.crossings = crossings;
    this.content = content;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A correction.
   *
   * @param id the correction
   * @param version the version of the crossing that it made, from 1
   * @param before what the crossing was until then
   * @param changed JSON pointers to what it changed
   * @param reason why
   * @param correctedAt when
   * @param correctedBy who
   */
  @Schema(name = "CorrectionMade")
  record CorrectionView(
      UUID id,
      int version,
      CrossingRequest before,
      List<String> changed,
      @Nullable String reason,
      Instant correctedAt,
      String correctedBy) {}

  @PUT
  @Path("{correctionId}")
  @Operation(
      summary = "Corrects a crossing, under an id made by the sender",
      description =
          "Needs If-Match with the crossing's ETag last read. What it was before is kept; stays follow."
              + " Sent again with the same content it has no further effect.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<CrossingView>> put(
      @PathParam("id") UUID id,
      @PathParam("correctionId") UUID correctionId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid CorrectionRequest body) {
    return desk.correct(id, correctionId, body, EntityTag.required(ifMatch))
        .map(
            outcome ->
                switch (outcome) {
                  case CorrectionDesk.Outcome.Corrected(var row) ->
                      CrossingResource.tagged(CrossingView.of(row));
                  case CorrectionDesk.Outcome.Refused(var why) ->
                      throw ProblemException.of(why, null);
                  case CorrectionDesk.Outcome.Unknown() -> throw new NotFoundException();
                });
  }

  @GET
  @Operation(
      summary = "The corrections of a crossing, the latest first, with what was there before")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<CorrectionView>> list(@PathParam("id") UUID id) {
    var reader = caller.get();
    return crossings
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .call(row -> journal.viewed("crossing", row.id, row.crossingPoint))
        .flatMap(row -> corrections.of(row.id))
        .map(rows -> rows.stream().map(row -> view(row, reader.seesMasked())).toList());
  }

  private CorrectionView view(CorrectionRow row, boolean masked) {
    var before = content.read(row.before);
    return new CorrectionView(
        row.id,
        row.version,
        masked ? before.masking() : before,
        List.of(row.changed),
        masked ? Mask.all(row.reason) : row.reason,
        row.correctedAt,
        row.correctedBy);
  }
}
