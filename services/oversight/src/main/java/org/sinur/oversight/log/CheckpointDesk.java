package org.sinur.oversight.log;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.sinur.outbox.Fact;
import org.sinur.outbox.Outbox;
import org.sinur.transparency.Checkpoint;
import org.sinur.transparency.CheckpointReading;
import org.sinur.transparency.TreeHead;

/**
 * Signs the head of the tree whenever it has grown, tells it and copies it out. It signs nothing
 * that does not begin with what it signed last and with what was copied last: a log that was
 * rewritten, or put back to an earlier state, stays unsigned until people have looked at it; and so
 * does one whose last checkpoint cannot be copied.
 */
@Singleton
class CheckpointDesk {

  private static final String TOPIC = "journal.checkpoints";
  private static final String TYPE = "org.sinur.journal.checkpoint.v1";
  private static final Logger LOG = Logger.getLogger(CheckpointDesk.class);

  private final Trees trees;
  private final Checkpoints checkpoints;
  private final CheckpointCopies copies;
  private final LogKey key;
  private final Outbox outbox;
  private final InstantSource clock;
  private final Vertx vertx;

  private volatile boolean broken;
  private volatile long signed;

  CheckpointDesk(
      Trees trees,
      Checkpoints checkpoints,
      CheckpointCopies copies,
      LogKey key,
      Outbox outbox,
      InstantSource clock,
      Vertx vertx,
      MeterRegistry metrics) {
    this.trees = trees;
    this.checkpoints = checkpoints;
    this.copies = copies;
    this.key = key;
    this.outbox = outbox;
    this.clock = clock;
    this.vertx = vertx;
    Gauge.builder("sinur.log.signed", this, desk -> desk.signed)
        .description("How many leaves the last checkpoint is of")
        .register(metrics);
    Gauge.builder("sinur.log.broken", this, desk -> desk.broken ? 1 : 0)
        .description("1 while the log is not what was signed of it before")
        .register(metrics);
  }

  /**
   * A checkpoint, as it is told.
   *
   * @param size how many leaves
   * @param note the signed note
   */
  record Told(long size, String note) {}

  @Scheduled(
      every = "${log.signed-every}",
      skipExecutionIf = Scheduled.ApplicationNotRunning.class,
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> look() {
    return vertx
        .executeBlocking(copies::last)
        .flatMap(copied -> Panache.withTransaction(() -> sign(copied)))
        .flatMap(this::copy);
  }

  /** Signs the tree as it is now, if it may; the checkpoint that is still to be copied. */
  private Uni<Optional<CheckpointRow>> sign(Optional<byte[]> copied) {
    // held, so that two replicas do not sign the same
    return trees
        .held()
        .flatMap(tree -> checkpoints.last().flatMap(last -> sign(tree, last, copied)));
  }

  private Uni<Optional<CheckpointRow>> sign(
      TreeRow tree, @Nullable CheckpointRow last, Optional<byte[]> copied) {
    return holds(tree, last, copied)
        .flatMap(
            holds -> {
              note(!holds);
              if (!holds) {
                return Uni.createFrom().item(Optional.empty());
              }
              signed = last == null ? 0 : last.size;
              var uncopied = uncopied(last, copied);
              return uncopied.isPresent() || signed == tree.size
                  ? Uni.createFrom().item(uncopied)
                  : add(tree);
            });
  }

  private void note(boolean found) {
    if (found && !broken) {
      LOG.error(
          "The log is not what was signed of it before. Nothing is signed any more;"
              + " ./sinur verify-journal shows where it differs.");
    }
    broken = found;
  }

  private static Optional<CheckpointRow> uncopied(
      @Nullable CheckpointRow last, Optional<byte[]> copied) {
    return Optional.ofNullable(last)
        .filter(row -> copied.map(CheckpointDesk::text).filter(row.note::equals).isEmpty());
  }

  /** Whether the tree begins with what was signed last and with what was copied last. */
  private Uni<Boolean> holds(TreeRow tree, @Nullable CheckpointRow last, Optional<byte[]> copied) {
    var bySize = last == null ? Uni.createFrom().item(true) : beginsWith(tree, bytes(last.note));
    return bySize.flatMap(
        holds ->
            !holds || copied.isEmpty()
                ? Uni.createFrom().item(holds)
                : beginsWith(tree, copied.get()));
  }

  private Uni<Boolean> beginsWith(TreeRow tree, byte[] note) {
    return switch (Checkpoint.read(note, key.verifier(), Set.of())) {
      case CheckpointReading.Refused(var fault) -> {
        LOG.errorf("A checkpoint of this log cannot be believed: %s", fault);
        yield Uni.createFrom().item(false);
      }
      case CheckpointReading.Trusted(var checkpoint, var _, var _) ->
          beginsWith(tree, checkpoint.head());
    };
  }

  private Uni<Boolean> beginsWith(TreeRow tree, TreeHead older) {
    if (older.size() == 0 || older.size() > tree.size) {
      return Uni.createFrom().item(older.size() == 0);
    }
    var head = tree.head();
    return trees
        .answer(tree, stored -> stored.consistency(older.size(), tree.size))
        .map(proof -> proof.verifies(older, head));
  }

  private Uni<Optional<CheckpointRow>> add(TreeRow tree) {
    var row = new CheckpointRow();
    row.size = tree.size;
    row.note =
        text(key.sign(new Checkpoint(key.verifier().name(), tree.head(), List.of())).bytes());
    row.signedAt = clock.instant();
    return checkpoints
        .persistAndFlush(row)
        .call(
            () ->
                outbox.tell(
                    new Fact(
                        TOPIC,
                        key.verifier().name(),
                        TYPE,
                        new Told(row.size, row.note),
                        row.signedAt)))
        .map(Optional::of);
  }

  private Uni<Void> copy(Optional<CheckpointRow> checkpoint) {
    if (checkpoint.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var row = checkpoint.get();
    return vertx
        .executeBlocking(
            () -> {
              copies.keep(row.size, row.note);
              return true;
            })
        .replaceWithVoid();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
