package org.sinur.oversight.realm;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Where the realm's events are read, and as whom. */
@ConfigMapping(prefix = "realm")
interface RealmConfig {

  /** The realm, such as {@code https://border.example/realms/sinur}. */
  String url();

  /** The realm among those that are administered, where that has an address of its own. */
  Optional<String> adminUrl();

  /** The realm's client that may read events and nothing else. */
  String client();

  /** That client's secret. */
  String secret();

  /** How often; read by the scheduler. */
  Duration askedEvery();
}
