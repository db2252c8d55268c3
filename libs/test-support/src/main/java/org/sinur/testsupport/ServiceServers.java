package org.sinur.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Points a service under test at the run's servers, with an empty database of its own and no
 * topics.
 */
public final class ServiceServers implements QuarkusTestResourceLifecycleManager {

  private String database = "service";

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", database);
  }

  @Override
  public Map<String, String> start() {
    var servers = TestServers.running();
    servers.recreateDatabase(database);
    servers.deleteTopics();
    return Map.of(
        "quarkus.datasource.username", "postgres",
        "quarkus.datasource.password", TestServers.PASSWORD,
        "quarkus.datasource.reactive.url", servers.reactive(database),
        "quarkus.datasource.jdbc.url", servers.jdbc(database),
        "kafka.bootstrap.servers", servers.kafka());
  }

  @Override
  public void stop() {
    // the servers belong to the run
  }
}
