package org.sinur.crossingpoint.refusal;

import io.quarkus.hibernate.reactive.panache.Panache;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.crossingpoint.point.CrossingPoints;
import org.sinur.journal.Journal;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;

/** Refusals of entry: proposed and confirmed at the crossing point, by two persons. */
@Path("refusals")
@Tag(name = "Refusals of entry")
class RefusalResource {

  private final RefusalDesk desk;
  private final Refusals refusals;
  private final RefusalSteps steps;
  private final RefusalTexts texts;
  private final RefusalForm form;
  private final CrossingPoints points;
  private final Journal journal;
  private final CurrentCaller caller;

  RefusalResource(
      RefusalDesk desk,
      Refusals refusals,
      RefusalSteps steps,
      RefusalTexts texts,
      RefusalForm form,
      CrossingPoints points,
      Journal journal,
      CurrentCaller caller) {
    this.desk = desk;
    this.refusals = refusals;
    this.steps = steps;
    this.texts = texts;
    this.form = form;
    this.points = points;
    this.journal = journal;
    this.caller = caller;
  }

  /**
   * A page of refusals.
   *
   * @param refusals the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record RefusalPage(List<RefusalView> refusals, @Nullable UUID next) {}

  /**
   * A second person's agreement.
   *
   * @param note what the person adds
   */
  record ConfirmationRequest(@Nullable @Size(max = 2000) String note) {}

  /**
   * Why a refusal is given up or undone.
   *
   * @param note the grounds, for whoever reads it later
   */
  record GivingUpRequest(@NotBlank @Size(max = 2000) String note) {}

  @GET
  @Path("grounds")
  @Operation(summary = "The grounds on which entry can be refused, in the languages of the form")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.PROTECTION_OFFICER,
    Duty.AUDITOR
  })
  public RefusalTexts.Grounds grounds() {
    return texts.grounds();
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Proposes a refusal of entry under an id made by the sender (a UUID)",
      description =
          "Another person has to confirm it. Sent again with the same content it is answered with"
              + " how it stands and has no further effect.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  public Uni<RestResponse<RefusalView>> propose(
      @PathParam("id") UUID id, @NotNull @Valid RefusalRequest body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    return desk.propose(id, body).map(RefusalResource::answer);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One refusal with its steps, and its ETag")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.PROTECTION_OFFICER,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<RestResponse<RefusalView>> get(@PathParam("id") UUID id) {
    var reader = caller.get();
    return visible(id, reader)
        .call(row -> journal.viewed("refusal", row.id, row.crossingPoint))
        .flatMap(
            row ->
                steps.of(id).map(taken -> answer(row, masked(RefusalView.of(row, taken), reader))));
  }

  @GET
  @Operation(summary = "Refusals, the latest first, page by page")
  @RolesAllowed({
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.PROTECTION_OFFICER,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<RefusalPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("state") @Nullable RefusalState state,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(row -> refusals.page(places, state, row, limit))
        .call(
            page ->
                journal.viewed("refusal", page.stream().map(row -> row.id).toList(), crossingPoint))
        .map(
            page ->
                new RefusalPage(
                    page.stream().map(row -> masked(RefusalView.of(row, null), reader)).toList(),
                    page.size() < limit ? null : page.getLast().id));
  }

  @PUT
  @Path("{id}/confirmation")
  @Operation(
      summary = "Confirms a refusal that another person proposed",
      description =
          "Needs If-Match with the ETag last read. It is final only when protection has been heard"
              + " of since and no concern stands in the way, as a rule within two seconds: read it"
              + " again.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<RefusalView>> confirm(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid ConfirmationRequest body) {
    var read = EntityTag.required(ifMatch);
    return place(id)
        .flatMap(place -> desk.confirm(id, place, body.note(), read))
        .map(RefusalResource::answer);
  }

  @PUT
  @Path("{id}/withdrawal")
  @Operation(
      summary = "Gives a refusal up before it is final",
      description = "Needs If-Match with the ETag last read. The traveller can then be admitted.")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  public Uni<RestResponse<RefusalView>> withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid GivingUpRequest body) {
    return giveUp(id, RefusalAct.WITHDRAW, ifMatch, body);
  }

  @PUT
  @Path("{id}/annulment")
  @Operation(
      summary = "Undoes a final refusal, as a remedy",
      description = "Needs If-Match with the ETag last read.")
  @RolesAllowed(Duty.SHIFT_SUPERVISOR)
  public Uni<RestResponse<RefusalView>> annul(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid GivingUpRequest body) {
    return giveUp(id, RefusalAct.ANNUL, ifMatch, body);
  }

  @GET
  @Path("{id}/form")
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  @Operation(
      summary = "The form that a refused traveller is given, ready to be printed",
      description =
          "In the language of the refusal, or another one of the form. It is a file to be saved"
              + " (Content-Disposition: attachment) and opened from there: its style stands in it, and"
              + " a page of the suite's own address may have none.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  @WithTransaction
  public Uni<RestResponse<String>> form(
      @PathParam("id") UUID id,
      @QueryParam("language") @Nullable @Pattern(regexp = RefusalTexts.LANGUAGES) String language) {
    return visible(id, caller.get())
        .call(row -> journal.viewed("refusal", row.id, row.crossingPoint))
        .invoke(
            row -> {
              if (row.state != RefusalState.FINAL) {
                throw ProblemException.of(CrossingPointProblem.NOT_FINAL, null);
              }
            })
        .flatMap(
            row ->
                points
                    .byCode(new PlaceCode(row.crossingPoint))
                    .map(Objects::requireNonNull)
                    .map(
                        point -> form.html(row, point, language == null ? row.language : language)))
        .map(html -> file("refusal-%s.html".formatted(id), html));
  }

  private static RestResponse<String> file(String name, String html) {
    return RestResponse.ResponseBuilder.ok(html)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s\"".formatted(name))
        .build();
  }

  private Uni<RestResponse<RefusalView>> giveUp(
      UUID id, RefusalAct act, @Nullable String ifMatch, GivingUpRequest body) {
    var read = EntityTag.required(ifMatch);
    return place(id)
        .chain(() -> desk.giveUp(id, act, body.note(), read))
        .map(RefusalResource::answer);
  }

  /** Where it is, in a session of its own: the act has a transaction of its own. */
  private Uni<String> place(UUID id) {
    var reader = caller.get();
    return Panache.withSession(() -> visible(id, reader).map(row -> row.crossingPoint));
  }

  /** A refusal at another place does not exist for the caller. */
  private Uni<RefusalRow> visible(UUID id, Caller reader) {
    return refusals
        .findById(id)
        .map(row -> row != null && reader.places().include(row.crossingPoint) ? row : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable RefusalRow> position(@Nullable UUID before, Caller reader) {
    return before == null ? Uni.createFrom().nullItem() : visible(before, reader).map(row -> row);
  }

  private static RestResponse<RefusalView> answer(RefusalDesk.Outcome outcome) {
    return switch (outcome) {
      case RefusalDesk.Outcome.Stands(var row, var replayed) ->
          answer(
              row.version == 0 && !replayed ? RestResponse.Status.CREATED : RestResponse.Status.OK,
              row,
              RefusalView.of(row, null));
      case RefusalDesk.Outcome.Refused(var why) -> throw ProblemException.of(why, null);
    };
  }

  private static RestResponse<RefusalView> answer(RefusalRow row, RefusalView view) {
    return answer(RestResponse.Status.OK, row, view);
  }

  private static RestResponse<RefusalView> answer(
      RestResponse.Status status, RefusalRow row, RefusalView view) {
    return RestResponse.ResponseBuilder.create(status, view)
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  private static RefusalView masked(RefusalView view, Caller reader) {
    return reader.seesMasked() ? view.masking() : view;
  }
}
