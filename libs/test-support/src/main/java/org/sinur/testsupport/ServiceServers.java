package org.sinur.testsupport;

import static java.util.Map.entry;

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
    return Map.ofEntries(
        entry("quarkus.datasource.username", "postgres"),
        entry("quarkus.datasource.password", TestServers.PASSWORD),
        entry("quarkus.datasource.reactive.url", servers.reactive(database)),
        entry("quarkus.datasource.jdbc.url", servers.jdbc(database)),
        entry("kafka.bootstrap.servers", servers.kafka()),
        // nobody waits an hour to see keys of requests forgotten
        entry("idempotency.expired-every", "1s"));
  }

  @Override
  public void stop() {
    // the servers belong to the run
  }
}
