package org.sinur.watchlist.source;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sinur.service.KeptJson;
import org.sinur.watchlist.version.ListDelta;
import org.sinur.watchlist.version.ListVersion;
import org.sinur.watchlist.version.ListVersions;

/** The files that were taken in. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<ImportRow, UUID> {

  /** More than that, nobody reads; the first ones show what is wrong with the rest. */
  private static final int FAULTS_KEPT = 1000;

  private static final int FAULTS_LISTED = 20;

  private static final TypeReference<List<ListReading.Fault>> FAULTS = new TypeReference<>() {};

  private final KeptJson json;

  private final ListVersions versions;

  Imports(KeptJson json, ListVersions versions) {
    this.json = json;
    this.versions = versions;
  }

  /**
   * Who sent a file.
   *
   * @param id the subject's id in the realm, or this service
   * @param name the sign-in name, or the service's
   */
  record Sender(String id, String name) {}

  /** Keeps a file as taken in; what becomes of it is said later in the transaction. */
  Uni<ImportRow> keep(
      UUID id,
      ListImport.Request request,
      ReadList list,
      ListDelta delta,
      Sender sender,
      Instant recordedAt) {
    var row = new ImportRow();
    row.id = id;
    row.source = request.source();
    row.state = ImportState.APPLIED;
    row.recordedAt = recordedAt;
    row.recordedBy = sender.id();
    row.recordedByName = sender.name();
    row.generatedAt = list.generatedAt();
    row.sha256 = request.sha256();
    row.read = list.subjects().size();
    row.added = delta.added().size();
    row.changed = delta.changed().size();
    row.unchanged = delta.unchanged();
    row.removed = delta.removed().size();
    row.leftOut = list.leftOut();
    row.faultsFound = list.faults().size();
    row.faults = json.write(list.faults().stream().limit(FAULTS_KEPT).toList());
    return versions
        .inForce()
        .chain(
            version -> {
              row.base = version == null ? 0 : version.version();
              return persist(row);
            });
  }

  /** A file of this source that waits gives its place to a later one. */
  Uni<Integer> supersede(String source, Instant when) {
    return update(
        "state = ?1, decidedAt = ?2, revision = revision + 1 where source = ?3 and state = ?4",
        ImportState.SUPERSEDED,
        when,
        source,
        ImportState.WAITING);
  }

  /** The version that a source's last import made which a second person had approved; or 0. */
  Uni<Long> lastApproved(String source) {
    return find(
            "source = ?1 and state = ?2 and decidedBy is not null order by version desc",
            source,
            ImportState.APPLIED)
        .firstResult()
        .map(row -> row == null || row.version == null ? 0L : row.version);
  }

  /** The report of an import that was made. */
  Uni<ImportReport> byId(UUID id) {
    return findById(id).flatMap(this::report);
  }

  /** The latest imports, newest first, with the first few faults of each. */
  Uni<List<ImportReport>> latest(int limit) {
    return find("order by recordedAt desc")
        .page(0, limit)
        .list()
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(row -> report(row, FAULTS_LISTED))
        .collect()
        .asList();
  }

  /** What taking in a file did, or would do. */
  Uni<ImportReport> report(ImportRow row) {
    return report(row, FAULTS_KEPT);
  }

  private Uni<ImportReport> report(ImportRow row, int faults) {
    var version = row.version;
    return version == null
        ? Uni.createFrom().item(report(row, null, faults))
        : versions.byNumber(version).map(made -> report(row, made, faults));
  }

  private ImportReport report(ImportRow row, @Nullable ListVersion version, int faults) {
    return new ImportReport(
        row.id,
        row.source,
        row.state,
        row.waitsBecause,
        row.recordedAt,
        row.recordedBy,
        row.recordedByName,
        row.generatedAt,
        row.sha256,
        row.read,
        row.added,
        row.changed,
        row.unchanged,
        row.removed,
        version,
        row.decidedAt,
        row.note,
        row.leftOut,
        row.faultsFound,
        json.read(row.faults, FAULTS).stream().limit(faults).toList());
  }
}
