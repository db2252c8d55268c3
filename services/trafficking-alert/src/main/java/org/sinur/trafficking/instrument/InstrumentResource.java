package org.sinur.trafficking.instrument;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
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
import org.sinur.trafficking.TraffickingProblem;

/** Instruments: read by all who ask or weigh, put in force by administrators. */
@Path("instruments")
@Tag(name = "Instruments")
@RolesAllowed({
  Duty.FIRST_LINE_OFFICER,
  Duty.SECOND_LINE_OFFICER,
  Duty.SHIFT_SUPERVISOR,
  Duty.PROTECTION_OFFICER,
  Duty.AUDITOR,
  Duty.ADMINISTRATOR
})
class InstrumentResource {

  private final Instruments instruments;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  InstrumentResource(
      Instruments instruments, Journal journal, CurrentCaller caller, InstantSource clock) {
    this.instruments = instruments;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * An instrument that is in force, in short.
   *
   * @param id its name
   * @param version which version is in force
   * @param recordedAt since when
   * @param title what it is called, by language
   * @param provisional why it cannot be fully relied upon yet; absent when it can
   */
  @Schema(name = "InstrumentSummary")
  record Summary(
      String id,
      int version,
      Instant recordedAt,
      Map<String, String> title,
      @Nullable String provisional) {

    private static Summary of(Instruments.Kept kept) {
      return new Summary(
          kept.id().instrument(),
          kept.id().version(),
          kept.recordedAt(),
          kept.instrument().title(),
          kept.instrument().provisional());
    }
  }

  /**
   * A version of an instrument.
   *
   * @param id its name
   * @param version which version, from 1
   * @param recordedAt since when it was in force
   * @param instrument what it says
   */
  record VersionedInstrument(String id, int version, Instant recordedAt, Instrument instrument) {}

  @GET
  @Operation(summary = "The instruments in force, in short")
  @WithSession
  public Uni<List<Summary>> list() {
    return instruments.inForce().map(all -> all.stream().map(Summary::of).toList());
  }

  @GET
  @Path("{id}")
  @Operation(
      summary =
          "An instrument as it is in force, or an earlier version; with the ETag of the version")
  @WithSession
  public Uni<RestResponse<VersionedInstrument>> get(
      @PathParam("id") @Pattern(regexp = InstrumentVersion.FORM) String id,
      @QueryParam("version") @Nullable @Min(1) Integer version) {
    return (version == null
            ? instruments.latest(id)
            : instruments.version(new InstrumentVersion(id, version)))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(kept -> answer(RestResponse.Status.OK, kept));
  }

  @PUT
  @Path("{id}")
  @Operation(
      summary = "Puts an instrument in force, as its next version",
      description =
          "A version after the first needs If-Match with the ETag last read. What is in force"
              + " already makes no version. Earlier versions are kept, and what was found with them"
              + " stays as it was found.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  @WithTransaction
  public Uni<RestResponse<VersionedInstrument>> put(
      @PathParam("id") @Pattern(regexp = InstrumentVersion.FORM) String id,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      @NotNull @Valid Instrument body) {
    var faults = body.faults();
    if (!faults.isEmpty()) {
      throw ProblemException.of(TraffickingProblem.INSTRUMENT_MALFORMED, null, faults);
    }
    return instruments
        .oneAtATime(id)
        .chain(() -> instruments.latest(id))
        .flatMap(
            inForce ->
                inForce != null && inForce.instrument().equals(body)
                    ? Uni.createFrom().item(answer(RestResponse.Status.OK, inForce))
                    : add(id, inForce, ifMatch, body));
  }

  private Uni<RestResponse<VersionedInstrument>> add(
      String id, Instruments.@Nullable Kept inForce, @Nullable String ifMatch, Instrument body) {
    var next = new InstrumentVersion(id, 1);
    if (inForce != null) {
      EntityTag.required(ifMatch).mustBe(inForce.id().version());
      if (inForce.instrument().getClass() != body.getClass()) {
        throw ProblemException.of(TraffickingProblem.INSTRUMENT_OF_ANOTHER_KIND, null);
      }
      next = inForce.id().next();
    } else if (ifMatch != null) {
      throw EntityTag.stale();
    }
    return instruments
        .add(new Instruments.Kept(next, clock.instant(), caller.get().id(), body))
        .call(
            added ->
                journal.write(
                    JournalAction.IMPORTED,
                    "instrument",
                    List.of(added.id().toString()),
                    null,
                    null))
        .map(added -> answer(RestResponse.Status.CREATED, added));
  }

  private static RestResponse<VersionedInstrument> answer(
      RestResponse.Status status, Instruments.Kept kept) {
    return RestResponse.ResponseBuilder.create(
            status,
            new VersionedInstrument(
                kept.id().instrument(), kept.id().version(), kept.recordedAt(), kept.instrument()))
        .header(HttpHeaders.ETAG, EntityTag.of(kept.id().version()))
        .build();
  }
}
