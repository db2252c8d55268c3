package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;
import org.sinur.access.PlaceCode;
import org.sinur.journal.Journal;
import org.sinur.service.InTurn;
import org.sinur.service.KeptJson;

/** What is kept, and what will be erased soon. */
@Path("retention")
@Tag(name = "Retention")
class RetentionDueResource {

  private final RecordClasses classes;
  private final Records records;
  private final RuleVersions versions;
  private final Journal journal;
  private final CurrentCaller caller;
  private final KeptJson json;
  private final InstantSource clock;
  private final RetentionConfig config;

  RetentionDueResource(
      RecordClasses classes,
      Records records,
      RuleVersions versions,
      Journal journal,
      CurrentCaller caller,
      KeptJson json,
      InstantSource clock,
      RetentionConfig config) {
    this.classes = classes;
    this.records = records;
    this.versions = versions;
    this.journal = journal;
    this.caller = caller;
    this.json = json;
    this.clock = clock;
    this.config = config;
  }

  /**
   * What is kept of a class. A count of {@value Records#MOST_COUNTED} stands for so many or more.
   *
   * @param recordClass the class
   * @param countedFrom what its period is counted from
   * @param shortest the shortest period that a rule may give it, as ISO 8601 writes it
   * @param rule the rule in force; null where there is none, and all of it is kept
   * @param kept how many records there are
   * @param notCounted how many of them have no moment from which a period would run, and are kept
   * @param oldest the earliest moment from which the period of one runs
   * @param due how many are due
   * @param held how many of those are held
   * @param comingDue how many come due within the time of notice
   */
  @Schema(name = "RetentionOfClass")
  record OfClass(
      String recordClass,
      String countedFrom,
      String shortest,
      @Nullable RetentionRule rule,
      long kept,
      long notCounted,
      @Nullable Instant oldest,
      long due,
      long held,
      long comingDue) {}

  /**
   * What is kept.
   *
   * @param rules the version of the rules in force; null while nothing is erased
   * @param notice the time of notice, as ISO 8601 writes it
   * @param classes by name
   */
  @Schema(name = "RetentionDue")
  record Due(@Nullable Integer rules, String notice, List<OfClass> classes) {}

  /**
   * A record that is erased soon unless it is held.
   *
   * @param id the record; of a stay, the entry or the exit without one
   * @param dueAt when it is due
   * @param held whether it is held now
   */
  @Schema(name = "RetentionComing")
  record Coming(UUID id, Instant dueAt, boolean held) {}

  /**
   * A page of records that are erased soon.
   *
   * @param records the first to be due first
   * @param next the {@code after} of the next page; absent on the last
   */
  @Schema(name = "RetentionComingPage")
  record Page(List<Coming> records, @Nullable UUID next) {}

  private record InForce(int number, RetentionRules rules) {}

  @GET
  @Path("due")
  @Operation(summary = "What is kept of each class, what is due, held, and due soon; no persons")
  @RolesAllowed({Duty.HQ_ANALYST, Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
  @WithSession
  public Uni<Due> due() {
    return inForce()
        .flatMap(
            inForce ->
                InTurn.map(
                        classes.all(),
                        of -> ofClass(of, inForce == null ? null : ruleOf(of, inForce)))
                    .map(
                        all ->
                            new Due(
                                inForce == null ? null : (Integer) inForce.number(),
                                config.notice().toString(),
                                all)));
  }

  private Uni<OfClass> ofClass(RecordClass of, @Nullable RetentionRule rule) {
    var now = clock.instant();
    return records
        .counts(
            of,
            rule == null ? null : rule.dueSince(now),
            rule == null ? null : rule.dueSince(noticed(now)),
            now)
        .map(
            counts ->
                new OfClass(
                    of.name(),
                    of.countedFrom(),
                    of.shortest().toString(),
                    rule,
                    counts.kept(),
                    counts.notCounted(),
                    counts.oldest(),
                    counts.due(),
                    counts.held(),
                    counts.coming()));
  }

  @GET
  @Path("coming-due")
  @Operation(
      summary = "The records of a class that are due, or come due within the time of notice",
      description =
          "Those with a part at the caller's crossing points. Whoever is needed longer can be put on hold. Reading is journalled.")
  @RolesAllowed({Duty.SHIFT_SUPERVISOR, Duty.HQ_ANALYST, Duty.AUDITOR})
  @WithTransaction
  public Uni<Page> coming(
      @QueryParam("recordClass") @NotNull @Size(max = 60) String recordClass,
      @QueryParam("crossingPoint") @Nullable @Pattern(regexp = PlaceCode.FORM) String crossingPoint,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    var places = caller.get().placesToSearch(crossingPoint);
    var of = classes.named(recordClass).orElseThrow(NotFoundException::new);
    return inForce()
        .map(inForce -> inForce == null ? null : ruleOf(of, inForce))
        .flatMap(
            rule ->
                rule == null
                    ? Uni.createFrom().item(List.<Coming>of())
                    : coming(of, rule, places, after, limit))
        .call(
            page ->
                journal.viewed(of.name(), page.stream().map(Coming::id).toList(), crossingPoint))
        .map(page -> new Page(page, page.size() < limit ? null : page.getLast().id()));
  }

  private Uni<List<Coming>> coming(
      RecordClass of,
      RetentionRule rule,
      @Nullable Set<String> places,
      @Nullable UUID after,
      int limit) {
    var now = clock.instant();
    return records
        .coming(of, rule.dueSince(noticed(now)), places, after, limit, now)
        .map(
            rows ->
                rows.stream()
                    .map(row -> new Coming(row.id(), rule.dueAt(row.countedFrom()), row.held()))
                    .toList());
  }

  private Instant noticed(Instant now) {
    return now.atOffset(ZoneOffset.UTC).plus(config.notice()).toInstant();
  }

  private static @Nullable RetentionRule ruleOf(RecordClass of, InForce inForce) {
    return inForce.rules().of(of).orElse(null);
  }

  private Uni<@Nullable InForce> inForce() {
    return versions
        .inForce()
        .map(
            row ->
                row == null
                    ? null
                    : new InForce(row.number, json.read(row.content, RetentionRules.class)));
  }
}
