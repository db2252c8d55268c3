package org.sinur.gateway.relay;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which service answers for which part of {@code /api}, and what it is sent at most. */
@ConfigMapping(prefix = "gateway")
public interface RouteTable {

  /** By name: {@code /api/NAME/...} goes to the upstream as {@code /...}. */
  Map<@Pattern(regexp = "[a-z][a-z-]*") String, Route> routes();

  /** One service. */
  interface Route {

    /** Scheme, host and port. */
    URI upstream();

    /** The largest body. */
    @WithDefault("64K")
    MemorySize maxBody();

    /** How long the service may take to answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /**
     * What anybody may send without signing in: {@code /public/NAME} and all under it goes to the
     * upstream as it is.
     */
    Optional<Set<@Pattern(regexp = "[a-z][a-z-]*") String>> open();

    /** The largest body of what anybody may send. */
    @WithDefault("16K")
    MemorySize maxOpenBody();

    /** By a name that says what they are for: the few requests with limits of their own. */
    Map<String, Exemption> exemptions();
  }

  /** Requests to one part of a service that have limits of their own. */
  interface Exemption {

    /** The method. */
    String method();

    /** The path in the service, with all that lies under it. */
    String path();

    /** The largest body. */
    MemorySize maxBody();

    /** How long the service may take to answer. */
    Duration timeout();
  }
}
