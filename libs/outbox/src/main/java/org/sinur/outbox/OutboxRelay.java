package org.sinur.outbox;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries facts from the outbox table to Kafka, each exactly once.
 *
 * <p>A batch is marked in the table, told in one Kafka transaction that carries its mark, and
 * removed. Killed between any two of these steps, the next relay finds the mark in the table, asks
 * Kafka whether a batch with that mark was told, and removes it or tells it again. While Kafka is
 * away facts wait; the service goes on.
 */
final class OutboxRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  private final OutboxTable table;
  private final Supplier<ExactlyOncePublisher> opener;
  private final OutboxConfig config;
  private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();
  private final UUID self = ids.generate();

  private @Nullable ExactlyOncePublisher publisher;
  private long leaseRenewal = System.nanoTime();
  private long backlogReading = System.nanoTime();
  private boolean failing;
  private volatile boolean stopped;
  private volatile OutboxTable.Backlog backlog = new OutboxTable.Backlog(0, 0);

  OutboxRelay(OutboxTable table, Supplier<ExactlyOncePublisher> opener, OutboxConfig config) {
    this.table = table;
    this.opener = opener;
    this.config = config;
  }

  @Override
  public void run() {
    while (!stopped) {
      pause(attempt());
    }
    disconnect();
    try {
      table.releaseLease(self);
    } catch (RuntimeException e) {
      LOG.debug("The lease runs out by itself", e);
    }
  }

  /** Relays what waits, and says how long to wait before the next attempt. */
  private Duration attempt() {
    try {
      readBacklog();
      if (!holdsLease()) {
        disconnect();
        return config.lease().dividedBy(5);
      }
      var told = relay();
      if (failing) {
        LOG.info("The outbox is being relayed again");
        failing = false;
      }
      return told > 0 ? config.busyPause() : config.idlePause();
    } catch (RuntimeException | Error e) {
      // an error too: a thread that has ended tells nobody, and facts would wait for ever
      if (!stopped && !failing) {
        LOG.warnf("The outbox cannot be relayed at the moment; facts wait: %s", e);
        failing = true;
      }
      disconnect();
      return config.lease().dividedBy(5);
    }
  }

  /** What waited when it was last looked at, at most a second or so ago. */
  OutboxTable.Backlog backlog() {
    return backlog;
  }

  /** Ends {@link #run} after the batch at hand. */
  void stop() {
    stopped = true;
  }

  private boolean holdsLease() {
    if (System.nanoTime() - leaseRenewal < 0) {
      return true;
    }
    var held = table.holdLease(self, config.lease());
    leaseRenewal = System.nanoTime() + (held ? config.lease().dividedBy(2).toNanos() : 0);
    return held;
  }

  private void readBacklog() {
    if (System.nanoTime() - backlogReading >= 0) {
      backlog = table.backlog();
      backlogReading = System.nanoTime() + 1_000_000_000L;
    }
  }

  /** Tells what waits; returns how many facts. */
  private int relay() {
    var connected = publisher;
    if (connected == null) {
      connected = opener.get();
      publisher = connected;
      settle(connected);
    }
    var batch = ids.generate();
    var facts = table.claim(batch, config.batchSize());
    if (facts.isEmpty()) {
      // a relay that lost its lease may have marked rows that it then could not tell
      settle(connected);
    } else {
      connected.publish(batch, facts);
      table.remove(batch);
    }
    return facts.size();
  }

  /** Finishes what a relay that died or lost its lease left half done. */
  private void settle(ExactlyOncePublisher connected) {
    var onTheirWay = table.onTheirWay();
    if (onTheirWay.isEmpty()) {
      return;
    }
    var told = connected.told();
    for (var batch : onTheirWay) {
      if (!told.contains(batch)) {
        connected.publish(batch, table.facts(batch));
      }
      table.remove(batch);
    }
  }

  private void disconnect() {
    var connected = publisher;
    publisher = null;
    if (connected != null) {
      try {
        connected.close();
      } catch (RuntimeException e) {
        LOG.debug("What could not be closed is left to itself", e);
      }
    }
  }

  private void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      stopped = true;
    }
  }
}
