package org.sinur.watchlist.source;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.sinur.access.Duty;
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.watchlist.WatchlistProblem;

/** Files of published lists: taken in, and what came of it. */
@Path("imports")
@Tag(name = "Imports")
class ImportResource {

  private final Map<String, ListSource> sources;
  private final ListImport listImport;
  private final Imports imports;
  private final Vertx vertx;

  ImportResource(
      @All List<ListSource> sources,
      @ConfigProperty(name = "watchlist.import.sources") Set<String> accepted,
      ListImport listImport,
      Imports imports,
      Vertx vertx) {
    this.sources =
        sources.stream()
            .filter(source -> accepted.contains(source.name()))
            .collect(Collectors.toUnmodifiableMap(ListSource::name, Function.identity()));
    this.listImport = listImport;
    this.imports = imports;
    this.vertx = vertx;
  }

  @POST
  @Path("{source}")
  @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
  @Operation(
      summary = "Takes in a list file and puts it in force, all of it or nothing",
      description =
          "Sources: un (the UN Security Council's consolidated list, XML); where it is switched on, sample (invented people in the same form).")
  @RolesAllowed(Duty.WATCHLIST_EDITOR)
  public Uni<RestResponse<ImportReport>> take(
      @PathParam("source") String source,
      @QueryParam("shrinkingAccepted") @DefaultValue("false") boolean shrinkingAccepted,
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      byte[] file) {
    var publisher = sources.get(source);
    if (publisher == null) {
      throw ProblemException.of(
          WatchlistProblem.UNKNOWN_SOURCE,
          "Known: " + sources.keySet().stream().sorted().collect(Collectors.joining(", ")));
    }
    var request = new ListImport.Request(source, sha256(file), shrinkingAccepted);
    return vertx
        .executeBlocking(() -> publisher.read(file), false)
        .flatMap(
            reading ->
                switch (reading) {
                  case ListReading.Whole whole -> listImport.put(request, idempotencyKey, whole);
                  case ListReading.Damaged(var fault) -> throw damaged(fault);
                })
        .map(ImportResource::answer);
  }

  @GET
  @Operation(summary = "The latest imports, newest first")
  @RolesAllowed({Duty.WATCHLIST_EDITOR, Duty.WATCHLIST_APPROVER, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithSession
  public Uni<List<ImportReport>> list(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
    return imports.latest(limit);
  }

  private static RestResponse<ImportReport> answer(ListImport.Outcome outcome) {
    return switch (outcome) {
      case ListImport.Outcome.InForce(var report, var replayed) ->
          RestResponse.status(
              replayed ? RestResponse.Status.OK : RestResponse.Status.CREATED, report);
      case ListImport.Outcome.Shrinks(var removed, var before) ->
          throw ProblemException.of(
              WatchlistProblem.LIST_SHRINKS,
              "It lacks %d of the %d subjects in force. If that is meant, send it with shrinkingAccepted=true."
                  .formatted(removed, before));
      case ListImport.Outcome.KeyReused() ->
          throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
    };
  }

  private static ProblemException damaged(ListReading.Fault fault) {
    return ProblemException.of(
        WatchlistProblem.LIST_DAMAGED,
        "Line %d, column %d: %s".formatted(fault.line(), fault.column(), fault.reason()),
        List.of(
            new FieldError(
                "line %d, column %d".formatted(fault.line(), fault.column()), fault.reason())));
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
