package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.Duty;

/** What was erased, when and by which rule; no personal data. */
@Path("retention/erasures")
@Tag(name = "Retention")
class RetentionErasureResource {

  private final Erasures erasures;

  RetentionErasureResource(Erasures erasures) {
    this.erasures = erasures;
  }

  /**
   * Records that were erased together.
   *
   * @param id the erasure; the journal's entry that names it says which records, and is the receipt
   * @param recordClass of which class
   * @param rules by which version of the rules
   * @param period after what time, as the rule said
   * @param legalBasis on what basis, as the rule said
   * @param records how many
   * @param earliest the first moment from which the period of one of them ran
   * @param latest and the last
   * @param erasedAt when
   */
  @Schema(name = "RetentionErasure")
  record View(
      UUID id,
      String recordClass,
      int rules,
      String period,
      String legalBasis,
      int records,
      Instant earliest,
      Instant latest,
      Instant erasedAt) {

    static View of(ErasureRow row) {
      return new View(
          row.id,
          row.recordClass,
          row.rules,
          row.period,
          row.legalBasis,
          row.records,
          row.earliest,
          row.latest,
          row.erasedAt);
    }
  }

  /**
   * A page of erasures.
   *
   * @param erasures the latest first
   * @param next the {@code before} of the next page; absent on the last
   */
  @Schema(name = "RetentionErasurePage")
  record Page(List<View> erasures, @Nullable UUID next) {}

  @GET
  @Operation(
      summary = "What was erased by which rule, the latest first, page by page",
      description =
          "The entry of the journal that names the erasure (GET /journal, 'record') says which records. It is in the log, and so stays provable when they are gone.")
  @RolesAllowed({Duty.OVERSIGHT_OFFICER, Duty.AUDITOR, Duty.ADMINISTRATOR})
  @WithSession
  public Uni<Page> list(
      @QueryParam("recordClass") @Nullable @Size(max = 60) String recordClass,
      @QueryParam("before") @Nullable UUID before,
      @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
    return (before == null
            ? Uni.createFrom().<ErasureRow>nullItem()
            : erasures.findById(before).onItem().ifNull().failWith(NotFoundException::new))
        .flatMap(position -> erasures.page(recordClass, position, limit))
        .map(
            rows ->
                new Page(
                    rows.stream().map(View::of).toList(),
                    rows.size() < limit ? null : rows.getLast().id));
  }
}
