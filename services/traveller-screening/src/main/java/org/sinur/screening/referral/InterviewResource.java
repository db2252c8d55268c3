package org.sinur.screening.referral;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

/** What was asked and answered in the second line. */
@Path("referrals/{id}/interviews")
@Tag(name = "Interviews")
class InterviewResource {

  private final InterviewDesk desk;
  private final Interviews interviews;
  private final Referrals referrals;
  private final Journal journal;
  private final CurrentCaller caller;

  InterviewResource(
      InterviewDesk desk,
      Interviews interviews,
      Referrals referrals,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.interviews = interviews;
    this.referrals = referrals;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A version of an interview; it never changes.
   *
   * @param id the version
   * @param referralId the referral it was about
   * @param version counted from 1
   * @param corrects the version before; absent in the first
   * @param begunAt when the interview began
   * @param endedAt when it ended
   * @param language in which the traveller spoke (BCP 47), or {@code other}
   * @param otherLanguage its name where it is another
   * @param interpreter whether an interpreter helped
   * @param account what was asked and answered
   * @param interviewedBy who asked: the subject's id in the realm
   * @param recordedAt when this version was recorded
   * @param recordedBy by whom
   */
  @Schema(name = "Interview")
  record View(
      UUID id,
      UUID referralId,
      int version,
      @Nullable UUID corrects,
      Instant begunAt,
      Instant endedAt,
      String language,
      @Nullable String otherLanguage,
      boolean interpreter,
      String account,
      String interviewedBy,
      Instant recordedAt,
      String recordedBy) {}

  @PUT
  @Path("{interviewId}")
  @Operation(
      summary = "Records an interview under an id made by the sender (a UUID, best of version 7)",
      description =
          """
          Only whoever holds the claim records one. A correction is a version of its own, which names the latest before it and \
          keeps it. Sent again with the same content it is answered with what is recorded and has no further effect.""")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<View>> put(
      @PathParam("id") UUID id,
      @PathParam("interviewId") UUID interviewId,
      @NotNull @Valid InterviewRequest body) {
    return desk.record(id, interviewId, body)
        .map(
            kept ->
                RestResponse.status(
                    kept.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    view(kept.interview())));
  }

  @GET
  @Operation(summary = "All versions of the interviews about a referral, as they were recorded")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<List<View>> list(@PathParam("id") UUID id) {
    return referrals
        .visible(id, caller.get())
        .flatMap(
            referral ->
                interviews
                    .ofReferral(id)
                    .call(
                        rows ->
                            journal.viewed(
                                "interview",
                                rows.stream().map(row -> row.id).toList(),
                                referral.crossingPoint)))
        .map(rows -> rows.stream().map(this::view).toList());
  }

  /** What was said may name people. */
  private View view(InterviewRow row) {
    var masked = caller.get().seesMasked();
    return new View(
        row.id,
        row.referralId,
        row.version,
        row.corrects,
        row.begunAt,
        row.endedAt,
        row.language,
        masked ? Mask.all(row.otherLanguage) : row.otherLanguage,
        row.interpreter,
        masked ? Objects.requireNonNull(Mask.all(row.account)) : row.account,
        row.interviewedBy,
        row.recordedAt,
        row.recordedBy);
  }
}
