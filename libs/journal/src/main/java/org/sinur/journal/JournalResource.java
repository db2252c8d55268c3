package org.sinur.journal;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sinur.access.CurrentCaller;
import org.sinur.access.Duty;

/**
 * The journal as it is kept, line by line, so that others can hash it. It holds ids, no names or
 * numbers of travellers. Auditors read all of it; the authority's oversight reads what auditors
 * did.
 */
@Path("journal")
@Tag(name = "Journal")
@RolesAllowed({Duty.AUDITOR, Duty.OVERSIGHT_OFFICER})
class JournalResource {

  private static final String RECORD = "journal";

  private final Journal journal;
  private final CurrentCaller caller;
  private final String service;

  JournalResource(
      Journal journal,
      CurrentCaller caller,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.journal = journal;
    this.caller = caller;
    this.service = service;
  }

  @GET
  @Operation(
      summary = "Entries of this service's journal, the earliest first, a line of JSON each",
      description =
          "The log holds the SHA-256 of each line without its end. Fewer lines than asked for are"
              + " the last for now. Who has not the duty of an auditor is answered with the entries"
              + " of auditors only. Reading is journalled.")
  @Produces("application/x-ndjson")
  @WithTransaction
  public Uni<String> entries(
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("record") @Size(min = 1, max = 200) @Nullable String record,
      @QueryParam("actor") @Size(min = 1, max = 200) @Nullable String actor,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit) {
    var auditorsOnly = !caller.get().duties().contains(Duty.AUDITOR);
    var asked = new JournalQuery(after, record, actor, auditorsOnly, limit);
    return read(asked)
        .call(() -> journal.write(JournalAction.VIEWED, RECORD, List.of(), null, asked.said()))
        .map(
            rows ->
                rows.stream()
                    .map(row -> row.entry(service).line() + "\n")
                    .collect(Collectors.joining()));
  }

  private static Uni<List<JournalRow>> read(JournalQuery asked) {
    return Panache.getSession()
        .flatMap(
            session -> {
              var query = session.createNativeQuery(asked.sql(), JournalRow.class);
              var parameters = asked.parameters();
              for (int i = 0; i < parameters.size(); i++) {
                query.setParameter(i + 1, parameters.get(i));
              }
              return query.getResultList();
            });
  }
}
