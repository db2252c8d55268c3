package org.sinur.screening.counter;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.idempotency.IdempotencyKey;
import org.sinur.journal.Journal;
import org.sinur.problem.FieldError;
import org.sinur.problem.ProblemException;
import org.sinur.problem.RequestProblem;
import org.sinur.screening.ScreeningProblem;
import org.sinur.screening.archive.LateMatches;
import org.sinur.screening.archive.Screening;
import org.sinur.screening.archive.Screenings;
import org.sinur.screening.check.Advice;
import org.sinur.screening.check.Screener;
import org.sinur.screening.document.LocalDocuments;
import org.sinur.screening.list.LocalList;
import org.sinur.screening.referral.Referrals;
import org.sinur.screening.threshold.ThresholdInForce;
import org.sinur.traveldocument.mrz.MachineReadableZone;
import org.sinur.traveldocument.mrz.MrzFault;
import org.sinur.traveldocument.mrz.MrzReader;
import org.sinur.traveldocument.mrz.MrzReading;

/** The first-line check: a document in, advice out; and what was checked, read back. */
@Path("screenings")
@Tag(name = "Screenings")
class ScreeningResource {

  /** The day at the counter, which decides whether a document has expired. */
  private static final ZoneId BAGHDAD = ZoneId.of("Asia/Baghdad");

  private final Screener screener;
  private final ThresholdInForce threshold;
  private final MatchingPool pool;
  private final ScreeningDesk desk;
  private final Screenings screenings;
  private final LateMatches lateMatches;
  private final Referrals referrals;
  private final Journal journal;
  private final CurrentCaller caller;
  private final InstantSource clock;
  private final MeterRegistry metrics;

  ScreeningResource(
      LocalList list,
      LocalDocuments documents,
      @ConfigProperty(name = "screening.matching.shown") int shown,
      ThresholdInForce threshold,
      MatchingPool pool,
      ScreeningDesk desk,
      Screenings screenings,
      LateMatches lateMatches,
      Referrals referrals,
      Journal journal,
      CurrentCaller caller,
      InstantSource clock,
      MeterRegistry metrics) {
    this.screener = new Screener(list, documents, shown);
    this.threshold = threshold;
    this.pool = pool;
    this.desk = desk;
    this.screenings = screenings;
    this.lateMatches = lateMatches;
    this.referrals = referrals;
    this.journal = journal;
    this.caller = caller;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * A page of screenings.
   *
   * @param screenings the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  record ScreeningPage(List<ScreeningView> screenings, @Nullable UUID next) {}

  @POST
  @Operation(
      summary = "Screens the holder of a document and advises",
      description = "Whoever is not clear is referred to the second line in the same step.")
  @RolesAllowed({Duty.FIRST_LINE_OFFICER, Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR})
  public Uni<RestResponse<ScreeningView>> screen(
      @HeaderParam(IdempotencyKey.HEADER) @NotNull @Pattern(regexp = IdempotencyKey.FORM)
          String idempotencyKey,
      @NotNull @Valid ScreeningRequest body) {
    caller.get().mustHaveDutyAt(body.crossingPoint());
    var timer = Timer.start(metrics);
    var today = LocalDate.ofInstant(clock.instant(), BAGHDAD);
    var zone = read(body, today);
    return pool.run(() -> screener.check(zone, today, threshold.value()))
        .flatMap(findings -> desk.keep(body, idempotencyKey, findings))
        .map(
            outcome ->
                switch (outcome) {
                  case ScreeningDesk.Outcome.Kept(
                          var screening,
                          var late,
                          var referral,
                          var replayed) -> {
                    timer.stop(timer(screening));
                    yield RestResponse.status(
                        replayed ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                        ScreeningView.of(screening, late, referral));
                  }
                  case ScreeningDesk.Outcome.KeyReused() ->
                      throw ProblemException.of(RequestProblem.IDEMPOTENCY_KEY_REUSED, null);
                  case ScreeningDesk.Outcome.Erased() ->
                      throw ProblemException.of(ScreeningProblem.SCREENING_ERASED, null);
                });
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One screening")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_APPROVER,
    Duty.AUDITOR
  })
  @WithTransaction
  public Uni<ScreeningView> get(@PathParam("id") UUID id) {
    var reader = caller.get();
    return visible(id, reader)
        .call(s -> journal.viewed("screening", s.id(), s.crossingPoint()))
        .flatMap(
            s ->
                lateMatches
                    .ofScreening(s.id())
                    .flatMap(
                        late ->
                            referrals
                                .ofScreening(s.id())
                                .map(r -> view(ScreeningView.of(s, late, r), reader))));
  }

  @GET
  @Operation(summary = "Screenings, the latest first, page by page")
  @RolesAllowed({Duty.SECOND_LINE_OFFICER, Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<ScreeningPage> list(
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("from") @Nullable Instant from,
      @QueryParam("to") @Nullable Instant to,
      @QueryParam("advice") @Nullable Advice advice,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var reader = caller.get();
    var places = reader.placesToSearch(crossingPoint);
    return position(before, reader)
        .flatMap(
            last -> screenings.page(new Screenings.Search(places, from, to, advice, last), limit))
        .call(
            page ->
                journal.viewed(
                    "screening", page.stream().map(Screening::id).toList(), crossingPoint))
        .flatMap(
            page ->
                views(page, reader)
                    .map(
                        views ->
                            new ScreeningPage(
                                views, page.size() < limit ? null : page.getLast().id())));
  }

  private Uni<List<ScreeningView>> views(List<Screening> page, Caller reader) {
    var screened = page.stream().map(Screening::id).toList();
    return lateMatches
        .ofScreenings(screened)
        .flatMap(
            late ->
                referrals
                    .ofScreenings(screened)
                    .map(
                        known ->
                            page.stream()
                                .map(
                                    s ->
                                        ScreeningView.of(
                                            s,
                                            late.getOrDefault(s.id(), List.of()),
                                            known.get(s.id())))
                                .map(view -> view(view, reader))
                                .toList()));
  }

  private static MachineReadableZone read(ScreeningRequest body, LocalDate today) {
    return switch (MrzReader.read(body.mrz(), today)) {
      case MrzReading.Read(var zone) -> zone;
      case MrzReading.Unreadable(var faults) ->
          throw ProblemException.of(
              ScreeningProblem.MRZ_UNREADABLE,
              "Clean the glass and scan again, or type the lines.",
              faults.stream().map(ScreeningResource::error).toList());
    };
  }

  private static FieldError error(MrzFault fault) {
    return new FieldError(
        "/mrz/" + (fault.line() - 1), fault.sentence(), fault.kind().name(), fault.position());
  }

  private Timer timer(Screening screening) {
    return Timer.builder("sinur.screening.advice")
        .description("From request to advice, by what was advised")
        .tag("advice", screening.findings().advice().name())
        .publishPercentileHistogram()
        .register(metrics);
  }

  /** A screening at another place does not exist for the reader. */
  private Uni<Screening> visible(UUID id, Caller reader) {
    return screenings
        .byId(id)
        .map(s -> s != null && reader.places().include(s.crossingPoint()) ? s : null)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new);
  }

  private Uni<@Nullable Screening> position(@Nullable UUID before, Caller reader) {
    return before == null
        ? Uni.createFrom().nullItem()
        : visible(before, reader).map(screening -> screening);
  }

  private static ScreeningView view(ScreeningView view, Caller reader) {
    return reader.seesMasked() ? view.masking() : view;
  }
}
