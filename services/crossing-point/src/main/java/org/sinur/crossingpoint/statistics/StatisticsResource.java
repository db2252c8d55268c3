package org.sinur.crossingpoint.statistics;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
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
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Caller;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.Mask;
import org.sinur.crossingpoint.flow.MonthlyFlows;

/** How many crossed in a month, as it may be published. */
@Path("statistics")
@Tag(name = "Statistics")
class StatisticsResource {

  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";
  private static final YearMonth NEVER = YearMonth.of(9999, 12);
  private static final String OF_ANY_DUTY =
      "Analysts and auditors also see editions that were not published.";

  private final StatisticsDesk desk;
  private final Editions editions;
  private final CurrentCaller caller;

  StatisticsResource(StatisticsDesk desk, Editions editions, CurrentCaller caller) {
    this.desk = desk;
    this.editions = editions;
    this.caller = caller;
  }

  /**
   * A page of editions.
   *
   * @param editions the latest month first, without their figures
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "StatisticsPage")
  record Page(List<Statistics> editions, @Nullable String next) {}

  /**
   * What a second person decides.
   *
   * @param decision whether it is published; who drew it up may reject it, but not approve it
   * @param note the grounds, for whoever reads it later
   */
  @Schema(name = "StatisticsDecision")
  record DecisionRequest(@NotNull Decision decision, @NotBlank @Size(max = 2000) String note) {}

  @GET
  @Operation(
      summary = "Which months there are statistics of, the latest first",
      description = OF_ANY_DUTY)
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_EDITOR,
    Duty.WATCHLIST_APPROVER,
    Duty.PROTECTION_OFFICER,
    Duty.OVERSIGHT_OFFICER,
    Duty.AUDITOR,
    Duty.ADMINISTRATOR
  })
  @WithSession
  public Uni<Page> list(
      @QueryParam("before") @Nullable @Pattern(regexp = MONTH) String before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var standing = seesDrafts() ? List.of(Standing.values()) : List.of(Standing.PUBLISHED);
    return editions
        .page(before == null ? NEVER : YearMonth.parse(before), standing, limit + 1)
        .map(rows -> page(rows, limit));
  }

  /** Whole months, so that the next page begins with another. */
  private Page page(List<EditionRow> rows, int limit) {
    if (rows.size() <= limit) {
      return new Page(rows.stream().map(row -> view(row, null)).toList(), null);
    }
    var cut = rows.getLast().month;
    var whole = rows.stream().filter(row -> row.month.isAfter(cut)).toList();
    var shown = whole.isEmpty() ? rows : whole;
    return new Page(
        shown.stream().map(row -> view(row, null)).toList(),
        YearMonth.from(shown.getLast().month).toString());
  }

  @GET
  @Path("{month}")
  @Produces({MediaType.APPLICATION_JSON, StatisticsCsv.TEXT_CSV})
  @Operation(
      summary = "The published statistics of a month",
      description =
          """
          By crossing point and direction, by nationality and direction, and by band of age and sex, with all sums. A figure that is not \
          published is empty and marked. As text/csv, its second row has HXL tags.""")
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_EDITOR,
    Duty.WATCHLIST_APPROVER,
    Duty.PROTECTION_OFFICER,
    Duty.OVERSIGHT_OFFICER,
    Duty.AUDITOR,
    Duty.ADMINISTRATOR
  })
  @WithSession
  public Uni<Statistics> get(@PathParam("month") @Pattern(regexp = MONTH) String month) {
    return editions
        .published(YearMonth.parse(month))
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> view(row, desk.figures(row)));
  }

  @GET
  @Path("{month}/editions/{edition}")
  @Produces({MediaType.APPLICATION_JSON, StatisticsCsv.TEXT_CSV})
  @Operation(summary = "An edition that is or was published", description = OF_ANY_DUTY)
  @RolesAllowed({
    Duty.FIRST_LINE_OFFICER,
    Duty.SECOND_LINE_OFFICER,
    Duty.SHIFT_SUPERVISOR,
    Duty.HQ_ANALYST,
    Duty.WATCHLIST_EDITOR,
    Duty.WATCHLIST_APPROVER,
    Duty.PROTECTION_OFFICER,
    Duty.OVERSIGHT_OFFICER,
    Duty.AUDITOR,
    Duty.ADMINISTRATOR
  })
  @WithSession
  public Uni<Statistics> edition(
      @PathParam("month") @Pattern(regexp = MONTH) String month,
      @PathParam("edition") int edition) {
    return editions
        .of(YearMonth.parse(month), edition)
        .map(row -> row == null || (!row.standing.wasSeen() && !seesDrafts()) ? null : row)
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> view(row, desk.figures(row)));
  }

  @PUT
  @Path("{month}/editions/{edition}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Draws up the next edition of a month that is over",
      description =
          """
          It is published when another analyst approves it, and takes the place of the edition before; until then no other is drawn up. \
          Asked for again, it is answered as it was drawn up.""")
  @RolesAllowed(Duty.HQ_ANALYST)
  public Uni<RestResponse<Statistics>> drawUp(
      @PathParam("month") @Pattern(regexp = MONTH) String month,
      @PathParam("edition") @Min(1) int edition) {
    return desk.drawUp(YearMonth.parse(month), edition)
        .map(
            drawnUp ->
                RestResponse.status(
                    drawnUp.replayed() ? RestResponse.Status.OK : RestResponse.Status.CREATED,
                    view(drawnUp.row(), desk.figures(drawnUp.row()))));
  }

  @PUT
  @Path("{month}/editions/{edition}/decision")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Publishes an edition, or rejects it: another analyst than drew it up",
      description =
          "The figures of an edition never change. The same decision sent again is the same decision.")
  @RolesAllowed(Duty.HQ_ANALYST)
  public Uni<Statistics> decide(
      @PathParam("month") @Pattern(regexp = MONTH) String month,
      @PathParam("edition") int edition,
      @NotNull @Valid DecisionRequest body) {
    return desk.decide(YearMonth.parse(month), edition, body.decision(), body.note())
        .onItem()
        .ifNull()
        .failWith(NotFoundException::new)
        .map(row -> view(row, desk.figures(row)));
  }

  /** Who may ask for the counts as they are anyway. */
  private boolean seesDrafts() {
    Caller by = caller.get();
    return by.has(Duty.HQ_ANALYST) || by.has(Duty.AUDITOR);
  }

  private Statistics view(EditionRow row, @Nullable List<Figure> figures) {
    var month = YearMonth.from(row.month);
    var inside = seesDrafts();
    return new Statistics(
        month.toString(),
        row.edition,
        row.standing,
        MonthlyFlows.begins(month),
        MonthlyFlows.begins(month.plusMonths(1)),
        row.countedAsOf,
        row.counted,
        row.threshold,
        row.digest,
        inside ? row.salt : null,
        inside ? row.drawnUpBy : null,
        inside ? row.decidedBy : null,
        !inside ? null : caller.get().seesMasked() ? Mask.all(row.note) : row.note,
        row.decidedAt,
        row.replacedAt,
        figures);
  }
}
