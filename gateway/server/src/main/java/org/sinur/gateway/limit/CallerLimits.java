package org.sinur.gateway.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.sinur.gateway.Answers;
import org.sinur.gateway.GatewayProblem;

/**
 * One bucket for each caller, in this replica's memory. A bucket that was not touched for a while
 * is full again and can be forgotten.
 */
@Singleton
public final class CallerLimits {

  private final LoadingCache<String, Bucket> buckets;
  private final LoadingCache<String, Bucket> strangers;
  private final Answers answers;

  CallerLimits(LimitsConfig config, Answers answers) {
    this.answers = answers;
    var untilFull =
        Duration.ofSeconds(1 + config.burst() / Math.max(1, config.requestsPerSecond()));
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(config.callers())
            .expireAfterAccess(untilFull.plusMinutes(1))
            .build(_ -> bucket(config));
    this.strangers =
        Caffeine.newBuilder()
            .maximumSize(config.callers())
            .expireAfterAccess(Duration.ofMinutes(2))
            .build(_ -> bucketOfStrangers(config));
  }

  private static Bucket bucket(LimitsConfig config) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(config.burst())
                    .refillGreedy(config.requestsPerSecond(), Duration.ofSeconds(1)))
        .build();
  }

  private static Bucket bucketOfStrangers(LimitsConfig config) {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity(config.strangersPerMinute())
                    .refillGreedy(config.strangersPerMinute(), Duration.ofMinutes(1)))
        .build();
  }

  /** Whether this person or machine may ask now; otherwise the request is ended with a problem. */
  public boolean admit(RoutingContext request, String caller) {
    return take(request, buckets, "caller " + caller);
  }

  /** Whether somebody unknown at this address may ask now; otherwise the request is ended. */
  public boolean admitUnknown(RoutingContext request) {
    return take(request, buckets, "address " + address(request));
  }

  /** Whether somebody at this address may send now what anybody may send; as above. */
  public boolean admitStranger(RoutingContext request) {
    return take(request, strangers, address(request));
  }

  private static String address(RoutingContext request) {
    var address = request.request().remoteAddress();
    return address == null ? "" : address.hostAddress();
  }

  private boolean take(RoutingContext request, LoadingCache<String, Bucket> buckets, String key) {
    var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return true;
    }
    var seconds = 1 + Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds();
    request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    answers.problem(request, GatewayProblem.RATE_LIMITED, null);
    return false;
  }
}
