package org.sinur.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Verifies an access token once a minute instead of at every request: checking a signature costs
 * more than most of what is then asked. A token is kept for as long as it is valid and never longer
 * than {@link #KEPT}, which is also how long a key that the realm has withdrawn is still trusted.
 * What was refused is not kept.
 */
@ApplicationScoped
@Alternative
@Priority(1)
public class VerifiedTokens extends JWTCallerPrincipalFactory {

  static final Duration KEPT = Duration.ofMinutes(1);

  private static final int MOST = 20_000;

  private final JWTCallerPrincipalFactory verifier;
  private final InstantSource clock;
  private final Cache<String, JWTCallerPrincipal> verified;

  VerifiedTokens() {
    this(new DefaultJWTCallerPrincipalFactory(), InstantSource.system());
  }

  VerifiedTokens(JWTCallerPrincipalFactory verifier, InstantSource clock) {
    this.verifier = verifier;
    this.clock = clock;
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfter(Expiry.creating((String _, JWTCallerPrincipal token) -> keptFor(token)))
            .build();
  }

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
    var known = verified.getIfPresent(token);
    if (known != null) {
      return known;
    }
    var found = verifier.parse(token, rules);
    verified.put(token, found);
    return found;
  }

  private Duration keptFor(JWTCallerPrincipal token) {
    var valid = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    // already past within the tolerated difference of clocks
    if (valid.isNegative()) {
      return Duration.ZERO;
    }
    return valid.compareTo(KEPT) < 0 ? valid : KEPT;
  }
}
