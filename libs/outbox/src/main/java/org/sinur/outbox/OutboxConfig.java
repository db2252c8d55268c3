package org.sinur.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How this service's facts get out. */
@ConfigMapping(prefix = "outbox")
public interface OutboxConfig {

  /** The topics this service tells facts on, by name; made when they are missing. */
  Map<String, Topic> topics();

  /** How many facts leave in one Kafka transaction at the most. */
  @WithDefault("500")
  int batchSize();

  /** How long to wait before looking again after facts went out: what follows comes soon. */
  @WithDefault("PT0.05S")
  Duration busyPause();

  /** How long to wait before looking again when there has been nothing for a while. */
  @WithDefault("PT0.1S")
  Duration idlePause();

  /** How long Kafka may take for one batch before it is given up and tried again. */
  @WithDefault("PT10S")
  Duration kafkaTimeout();

  /** How long a replica that stopped relaying without saying so keeps the others waiting. */
  @WithDefault("PT5S")
  Duration lease();

  /** A topic's form, used when it is made here; a cluster's operator may make it beforehand. */
  interface Topic {

    /** Facts of one key stay in one partition. A topic read as a whole state has one. */
    @WithDefault("6")
    int partitions();

    /**
     * Whether the topic keeps the last fact of each key for ever instead of all facts for a time.
     */
    @WithDefault("false")
    boolean compacted();

    /** How long facts are kept at least; as long as the broker does by default, where absent. */
    Optional<Duration> keptFor();

    /** How many brokers keep a copy. */
    @WithDefault("1")
    short replicas();
  }
}
