package org.sinur.oversight.log;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sinur.access.Duty;
import org.sinur.journalentry.LogRecord;
import org.sinur.oversight.OversightProblem;
import org.sinur.transparency.Hash;
import org.sinur.transparency.Tile;

/**
 * The log, as C2SP tlog-tiles has it, and proofs from it. It holds digests: who reads it learns
 * when how much was journalled, and nothing of what.
 */
@Path("log")
@Tag(name = "Log")
@RolesAllowed({Duty.AUDITOR, Duty.OVERSIGHT_OFFICER})
class LogResource {

  private final Trees trees;
  private final Tiles tiles;
  private final LogEntries entries;
  private final Checkpoints checkpoints;
  private final LogKey key;

  LogResource(Trees trees, Tiles tiles, LogEntries entries, Checkpoints checkpoints, LogKey key) {
    this.trees = trees;
    this.tiles = tiles;
    this.entries = entries;
    this.checkpoints = checkpoints;
    this.key = key;
  }

  /**
   * A checkpoint that was signed.
   *
   * @param size how many leaves it is of
   * @param signedAt when
   * @param note the signed note (C2SP tlog-checkpoint)
   */
  @Schema(name = "Checkpoint")
  record CheckpointView(long size, Instant signedAt, String note) {}

  /**
   * That the log only grew.
   *
   * @param from the smaller size
   * @param to the larger
   * @param path the hashes that make both roots, base64 (RFC 9162, 2.1.4)
   */
  @Schema(name = "Consistency")
  record ConsistencyView(long from, long to, List<String> path) {}

  @GET
  @Path("key")
  @Operation(summary = "The key that verifies the log's signatures, as signed-note writes it")
  @Produces(MediaType.TEXT_PLAIN)
  public String key() {
    return key.verifier() + "\n";
  }

  @GET
  @Path("checkpoint")
  @Operation(summary = "The last checkpoint, a signed note")
  @Produces(MediaType.TEXT_PLAIN)
  @WithSession
  public Uni<String> checkpoint() {
    return last().map(row -> row.note);
  }

  @GET
  @Path("checkpoints")
  @Operation(summary = "All checkpoints, the smallest first, a page at a time")
  @WithSession
  public Uni<List<CheckpointView>> checkpoints(
      @QueryParam("after") @DefaultValue("0") @Min(0) long after,
      @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(5000) int limit) {
    return checkpoints
        .after(after, limit)
        .map(
            rows ->
                rows.stream()
                    .map(row -> new CheckpointView(row.size, row.signedAt, row.note))
                    .toList());
  }

  @GET
  @Path("tile/{level}/{index: .+}")
  @Operation(summary = "A tile of the tree, 256 hashes or, at its edge, fewer")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @WithSession
  public Uni<byte[]> tile(@PathParam("level") String level, @PathParam("index") String index) {
    var wanted =
        Tile.ofPath("tile/%s/%s".formatted(level, index)).orElseThrow(NotFoundException::new);
    return trees
        .now()
        .flatMap(
            tree -> {
              var hashes = tree.size >>> (8 * wanted.level());
              var there = Math.min(Tile.FULL, hashes - wanted.index() * Tile.FULL);
              if (there < wanted.width()) {
                throw new NotFoundException();
              }
              var widest = new Tile(wanted.level(), wanted.index(), (int) there);
              return (widest.isFull()
                      ? tiles.full(List.of(widest)).map(full -> full.get(widest))
                      : Uni.createFrom().item(tree.edge().read(widest)))
                  .map(bytes -> Arrays.copyOf(bytes, wanted.width() * Hash.BYTES));
            });
  }

  @GET
  @Path("tile/entries/{index: .+}")
  @Operation(summary = "The records of a tile of leaves, each after its length in two bytes")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @WithSession
  public Uni<byte[]> bundle(@PathParam("index") String index) {
    var wanted = Tile.ofPath("tile/0/" + index).orElseThrow(NotFoundException::new);
    var from = wanted.index() * Tile.FULL;
    return entries
        .from(from, from + wanted.width())
        .map(
            rows -> {
              if (rows.size() < wanted.width()) {
                throw new NotFoundException();
              }
              return bundle(rows.stream().map(LogEntryRow::logged).toList());
            });
  }

  private static byte[] bundle(List<LogRecord> records) {
    var bundle = new ByteArrayOutputStream();
    for (var logged : records) {
      var bytes = logged.bytes();
      bundle.write(bytes.length >>> 8);
      bundle.write(bytes.length);
      bundle.writeBytes(bytes);
    }
    return bundle.toByteArray();
  }

  @GET
  @Path("inclusion/{service}/{entry}")
  @Operation(summary = "The proof that an entry of a journal is in the log")
  @WithSession
  public Uni<InclusionView> inclusion(
      @PathParam("service") @Pattern(regexp = LogRecord.SERVICE) String service,
      @PathParam("entry") UUID entry) {
    return entries
        .of(service, entry)
        .flatMap(standing -> standing == null ? unproven() : inclusion(standing));
  }

  private Uni<InclusionView> inclusion(LogEntries.Standing standing) {
    var entry = standing.entry();
    var signed = standing.signed();
    if (entry.position >= signed.size) {
      throw OversightProblem.NOT_SIGNED_YET.exception();
    }
    return trees
        .answer(standing.tree(), stored -> stored.inclusion(entry.position, signed.size))
        .map(proof -> InclusionView.of(entry, proof, signed));
  }

  /** Why nothing is known of an entry: it is not in the log, or the log has signed nothing. */
  private Uni<InclusionView> unproven() {
    return last()
        .map(
            _ -> {
              throw new NotFoundException();
            });
  }

  @GET
  @Path("consistency")
  @Operation(summary = "The proof that the log of a size begins with that of a smaller size")
  @WithSession
  public Uni<ConsistencyView> consistency(
      @QueryParam("from") @DefaultValue("1") @Min(1) long from, @QueryParam("to") @Min(1) long to) {
    return trees
        .now()
        .flatMap(
            tree -> {
              if (from > to || to > tree.size) {
                throw OversightProblem.NEVER_THIS_SIZE.exception();
              }
              return trees.answer(tree, stored -> stored.consistency(from, to));
            })
        .map(
            proof ->
                new ConsistencyView(from, to, proof.path().stream().map(Hash::base64).toList()));
  }

  private Uni<CheckpointRow> last() {
    return checkpoints.last().onItem().ifNull().failWith(OversightProblem.NO_CHECKPOINT::exception);
  }
}
