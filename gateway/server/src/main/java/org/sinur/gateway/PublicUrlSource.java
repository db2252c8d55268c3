package org.sinur.gateway;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Settings that follow from the public address: cookies are for TLS only, unless the address itself
 * is not.
 */
public final class PublicUrlSource implements ConfigSourceFactory {

  /** Above application.properties (250), below the environment (300). */
  private static final int ORDINAL = 260;

  @Override
  public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
    var url = context.getValue("sinur.public-url").getValue();
    return url != null && url.startsWith("http://")
        ? List.of(
            new PropertiesConfigSource(
                Map.of("quarkus.oidc.authentication.cookie-force-secure", "false"),
                "derived from sinur.public-url",
                ORDINAL))
        : List.of();
  }
}
