package org.sinur.trafficking.body;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.ProblemException;
import org.sinur.service.OneAtATime;
import org.sinur.trafficking.TraffickingProblem;

/** Accredited bodies: kept by administrators, who see no case. */
@Path("bodies")
@Tag(name = "Accredited bodies")
@RolesAllowed({Duty.PROTECTION_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
class BodyResource {

  private static final String RECORD = "body";

  private final Bodies bodies;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  BodyResource(Bodies bodies, Journal journal, CurrentCaller caller, InstantSource clock) {
    this.bodies = bodies;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * An accredited body.
   *
   * @param id which
   * @param version how often it was changed
   * @param recordedAt since when it is kept so
   * @param body what is said of it
   */
  @Schema(name = "Body")
  record View(String id, long version, Instant recordedAt, AccreditedBody body) {}

  @GET
  @Operation(summary = "The accredited bodies, also those whose accreditation has ended")
  @WithSession
  public Uni<List<View>> list() {
    return bodies.all().map(rows -> rows.stream().map(this::view).toList());
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One body, with its ETag")
  @WithSession
  public Uni<RestResponse<View>> get(
      @PathParam("id") @Pattern(regexp = AccreditedBody.ID) String id) {
    return bodies
        .findById(id)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> answer(RestResponse.Status.OK, row));
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Puts down a body, or what has changed of it",
      description =
          "A change needs If-Match with the ETag last read; what is kept already changes nothing. An"
              + " accreditation is ended by its last day: what was sent while it held stays as it was.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  @WithTransaction
  public Uni<RestResponse<View>> put(
      @PathParam("id") @Pattern(regexp = AccreditedBody.ID) String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid AccreditedBody body) {
    var faults = body.faults();
    if (!faults.isEmpty()) {
      throw ProblemException.of(TraffickingProblem.BODY_MALFORMED, null, faults);
    }
    return OneAtATime.by(OneAtATime.lock("body/" + id))
        .chain(() -> bodies.findById(id))
        .flatMap(kept -> kept == null ? add(id, ifMatch, body) : change(kept, ifMatch, body));
  }

  private Uni<RestResponse<View>> add(String id, @Nullable String ifMatch, AccreditedBody body) {
    if (ifMatch != null) {
      throw EntityTag.stale();
    }
    var row = new BodyRow();
    row.id = id;
    keep(row, body);
    return bodies
        .persistAndFlush(row)
        .call(() -> journal.recorded(RECORD, id, null))
        .map(added -> answer(RestResponse.Status.CREATED, added));
  }

  private Uni<RestResponse<View>> change(
      BodyRow row, @Nullable String ifMatch, AccreditedBody body) {
    if (bodies.body(row).equals(body)) {
      return Uni.createFrom().item(answer(RestResponse.Status.OK, row));
    }
    EntityTag.required(ifMatch).mustBe(row.version);
    keep(row, body);
    return bodies
        .flush()
        .chain(() -> journal.write(JournalAction.CHANGED, RECORD, List.of(row.id), null, null))
        .map(_ -> answer(RestResponse.Status.OK, row));
  }

  private void keep(BodyRow row, AccreditedBody body) {
    row.content = bodies.content(body);
    row.recordedAt = clock.instant();
    row.recordedBy = caller.get().id();
  }

  private RestResponse<View> answer(RestResponse.Status status, BodyRow row) {
    return RestResponse.ResponseBuilder.create(status, view(row))
        .header(HttpHeaders.ETAG, EntityTag.of(row.version))
        .build();
  }

  private View view(BodyRow row) {
    return new View(row.id, row.version, row.recordedAt, bodies.body(row));
  }
}
