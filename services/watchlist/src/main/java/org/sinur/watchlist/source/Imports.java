package org.sinur.watchlist.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.sinur.watchlist.version.ListVersion;
import org.sinur.watchlist.version.ListVersions;

/** The files that were taken in. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportRow, UUID> {

  private static final int IMPORT_LOCK = 0x5150_0001;

  private final ObjectMapper json;

  private final ListVersions versions;

  Imports(ObjectMapper json, ListVersions versions) {
    this.json = json;
    this.versions = versions;
  }

  /** Makes imports wait for one another until the end of the transaction. */
  Uni<Void> oneAtATime() {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) as held")
                    .setParameter(1, (long) IMPORT_LOCK)
                    .getSingleResult())
        .replaceWithVoid();
  }

  Uni<Void> keep(ImportReport report, String recordedBy) {
    var row = new ImportRow();
    row.id = report.id();
    row.source = report.source();
    row.recordedAt = report.recordedAt();
    row.recordedBy = recordedBy;
    row.generatedAt = report.generatedAt();
    row.sha256 = report.sha256();
    row.version = report.version().version();
    row.read = report.read();
    row.unchanged = report.unchanged();
    row.faults = write(report.faults());
    return persist(row).replaceWithVoid();
  }

  /** The report of an import that was made. */
  Uni<ImportReport> byId(UUID id) {
    return findById(id).flatMap(this::report);
  }

  /** The latest imports, newest first. */
  Uni<List<ImportReport>> latest(int limit) {
    return find("order by recordedAt desc")
        .page(0, limit)
        .list()
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(this::report)
        .collect()
        .asList();
  }

  private Uni<ImportReport> report(ImportRow row) {
    return versions.byNumber(row.version).map(version -> report(row, version));
  }

  private ImportReport report(ImportRow row, ListVersion version) {
    return new ImportReport(
        row.id,
        row.source,
        row.recordedAt,
        row.generatedAt,
        row.sha256,
        row.read,
        row.unchanged,
        version,
        read(row.faults));
  }

  private String write(List<ListReading.Fault> faults) {
    try {
      return json.writeValueAsString(faults);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<ListReading.Fault> read(String faults) {
    try {
      return json.readValue(faults, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
