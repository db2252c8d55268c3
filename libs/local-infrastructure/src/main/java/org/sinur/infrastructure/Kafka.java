package org.sinur.infrastructure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One Kafka broker that is its own controller (KRaft), reachable from this machine only. */
public final class Kafka {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final String classPath;
  private final Path home;
  private final int port;
  private final int controllerPort;

  /**
   * A broker.
   *
   * @param classPath where Kafka lies
   * @param home the folder for data, process ids and logs
   * @param port the port for clients
   * @param controllerPort the port the broker uses to talk to itself
   */
  public Kafka(String classPath, Path home, int port, int controllerPort) {
    this.classPath = classPath;
    this.home = home;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  /**
   * Starts the broker, formatting its folder the first time, and waits until it takes connections.
   */
  public ManagedProcess start() {
    var data = home.resolve("data/kafka");
    var log = home.resolve("logs/kafka.log");
    var settings = home.resolve("run/kafka.properties");
    try {
      Files.createDirectories(settings.getParent());
      Files.createDirectories(log.getParent());
      Files.writeString(settings, settings(data));
      if (!Files.exists(data.resolve("meta.properties"))) {
        format(settings, log);
      }
    } catch (IOException e) {
      throw new InfrastructureException("Kafka cannot be prepared: " + e.getMessage(), e);
    }
    var process =
        ManagedProcess.start(
            "kafka",
            home.resolve("run"),
            log,
            Map.of(),
            java(
                List.of(
                    "-Xms64m",
                    "-Xmx256m",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + home.resolve("data/kafka.jsa"),
                    "-Xlog:cds=off,aot=off,cds+dynamic=off"),
                "kafka.Kafka",
                settings.toString()));
    if (!Ports.await(PATIENCE, () -> !process.alive() || Ports.taken(port)) || !process.alive()) {
      throw new InfrastructureException("Kafka does not start; see " + log);
    }
    return process;
  }

  private void format(Path settings, Path log) throws IOException {
    var id = UUID.randomUUID();
    var bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    var cluster = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    try {
      var formatting =
          new ProcessBuilder(
                  java(
                      List.of("-Xmx64m"),
                      "kafka.tools.StorageTool",
                      "format",
                      "--config",
                      settings.toString(),
                      "--cluster-id=" + cluster))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      if (formatting.waitFor() != 0) {
        throw new InfrastructureException("Kafka cannot format its folder; see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("Interrupted while waiting for Kafka", e);
    }
  }

  private List<String> java(List<String> options, String main, String... arguments) {
    var command = new ArrayList<>(List.of(JavaRuntime.current(), "-XX:+UseSerialGC"));
    command.addAll(options);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath, main));
    command.addAll(List.of(arguments));
    return command;
  }

  /** One node: nothing can be copied to a second, and nobody has to be waited for. */
  private String settings(Path data) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
    controller.listener.names=CONTROLLER
    inter.broker.listener.name=PLAINTEXT
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
    log.dirs=%3$s
    auto.create.topics.enable=false
    num.partitions=1
    offsets.topic.num.partitions=1
    offsets.topic.replication.factor=1
    offsets.retention.minutes=525600
    transaction.state.log.num.partitions=1
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    num.network.threads=2
    num.io.threads=2
    num.recovery.threads.per.data.dir=1
    log.cleaner.threads=1
    log.cleaner.dedupe.buffer.size=2097152
    """
        .formatted(port, controllerPort, data);
  }
}
