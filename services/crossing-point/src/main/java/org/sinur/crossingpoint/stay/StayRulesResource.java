package org.sinur.crossingpoint.stay;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.crossingpoint.CrossingPointProblem;
import org.sinur.journal.Journal;
import org.sinur.journal.JournalAction;
import org.sinur.problem.EntityTag;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;

/** The rules of stay: read by those who read stays, put in force by administrators. */
@Path("stay-rules")
@Tag(name = "Stays")
class StayRulesResource {

  private final StayRuleVersions versions;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;

  StayRulesResource(
      StayRuleVersions versions, Journal journal, CurrentCaller caller, InstantSource clock) {
    this.versions = versions;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Rules with their version.
   *
   * @param version from 1; 0 before there were any
   * @param rules what they say
   */
  record VersionedRules(int version, StayRules rules) {}

  @GET
  @Operation(
      summary =
          "The rules of stay in force, or of an earlier version; with the ETag of the version")
  @RolesAllowed({
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.AUDITOR,
    Duty.ADMINISTRATOR
  })
  @WithSession
  public Uni<RestResponse<VersionedRules>> get(
      @QueryParam("version") @Nullable @Min(0) Integer version) {
    return (version == null ? versions.latest() : versions.version(version))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(found -> answer(RestResponse.Status.OK, found));
  }

  @PUT
  @Operation(
      summary = "Puts rules of stay in force, as the next version",
      description =
          "Needs If-Match with the ETag last read. Rules that are in force already make no version."
              + " Earlier versions are kept; the last days of open stays are counted anew.")
  @RolesAllowed(Duty.ADMINISTRATOR)
  @WithTransaction
  public Uni<RestResponse<VersionedRules>> put(
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid StayRules body) {
    var read = EntityTag.required(ifMatch);
    body.repeated()
        .ifPresent(
            place -> {
              throw ProblemException.of(
                  CrossingPointProblem.STAY_RULES_OVERLAP,
                  null,
                  List.of(
                      new FieldError(
                          "/rules/" + place, "says something that a rule before it says too")));
            });
    return versions
        .oneAtATime()
        .chain(versions::latest)
        .flatMap(
            inForce ->
                inForce.rules().equals(body)
                    ? Uni.createFrom().item(answer(RestResponse.Status.OK, inForce))
                    : add(read, inForce, body));
  }

  private Uni<RestResponse<VersionedRules>> add(
      EntityTag read, StayRuleVersions.Version inForce, StayRules rules) {
    read.mustBe(inForce.number());
    return versions
        .add(inForce.number() + 1, rules, clock.instant(), caller.get().id())
        .call(
            added ->
                journal.write(
                    JournalAction.IMPORTED, "stay-rules", List.of(added.number()), null, null))
        .map(added -> answer(RestResponse.Status.CREATED, added));
  }

  private static RestResponse<VersionedRules> answer(
      RestResponse.Status status, StayRuleVersions.Version version) {
    return RestResponse.ResponseBuilder.create(
            status, new VersionedRules(version.number(), version.rules()))
        .header(HttpHeaders.ETAG, EntityTag.of(version.number()))
        .build();
  }
}
