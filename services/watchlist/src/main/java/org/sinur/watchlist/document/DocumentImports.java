package org.sinur.watchlist.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sinur.access.Caller;
import org.sinur.service.KeptJson;
import org.sinur.watchlist.source.ImportState;
import org.sinur.watchlist.source.ListReading.Fault;

/** The files of documents that were taken in. */
@ApplicationScoped
class DocumentImports implements PanacheRepositoryBase<DocumentImportRow, UUID> {

  private static final int FAULTS_LISTED = 20;

  private static final TypeReference<List<Fault>> FAULTS = new TypeReference<>() {};

  private final KeptJson json;

  DocumentImports(KeptJson json) {
    this.json = json;
  }

  /** Keeps a file as taken in; what becomes of it is said later in the transaction. */
  Uni<DocumentImportRow> keep(
      UUID id,
      DocumentImport.Request request,
      Documents.Delta delta,
      long base,
      Faults faults,
      Caller sender,
      Instant recordedAt) {
    var row = new DocumentImportRow();
    row.id = id;
    row.source = request.source();
    row.state = ImportState.APPLIED;
    row.recordedAt = recordedAt;
    row.recordedBy = sender.id();
    row.recordedByName = sender.name();
    row.sha256 = request.sha256();
    row.base = base;
    row.read = delta.read();
    row.added = delta.added();
    row.changed = delta.changed();
    row.removed = delta.removed();
    row.faultsFound = faults.found();
    row.faults = json.write(faults.kept());
    return persist(row);
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

  /** The report of an import that was made. */
  Uni<DocumentReport> byId(UUID id) {
    return findById(id).map(this::report);
  }

  /** The latest imports, newest first, with the first few faults of each. */
  Uni<List<DocumentReport>> latest(int limit) {
    return find("order by recordedAt desc")
        .page(0, limit)
        .list()
        .map(rows -> rows.stream().map(row -> report(row, FAULTS_LISTED)).toList());
  }

  /** What taking in a file did, or would do. */
  DocumentReport report(DocumentImportRow row) {
    return report(row, Faults.KEPT);
  }

  private DocumentReport report(DocumentImportRow row, int faults) {
    return new DocumentReport(
        row.id,
        row.source,
        row.state,
        row.waitsBecause,
        row.recordedAt,
        row.recordedBy,
        row.recordedByName,
        row.sha256,
        row.read,
        row.added,
        row.changed,
        row.delta().unchanged(),
        row.removed,
        row.version,
        row.decidedAt,
        row.note,
        row.faultsFound,
        json.read(row.faults, FAULTS).stream().limit(faults).toList());
  }
}
