package org.sinur.crossingpoint.stay;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sinur.service.KeptJson;
import org.sinur.service.OneAtATime;
import org.sinur.service.Remembered;

/** The rules of stay in all their versions; before the first there are none. */
@ApplicationScoped
class StayRuleVersions implements PanacheRepositoryBase<StayRulesRow, Integer> {

  private static final long LOCK = 0x5150_0025;

  private final KeptJson json;

  /** What was read once; a version never changes. */
  private final Map<Integer, Version> read = new ConcurrentHashMap<>();

  private final Remembered<String, Version> remembered;

  StayRuleVersions(KeptJson json, InstantSource clock) {
    this.json = json;
    this.remembered = new Remembered<>(clock);
    read.put(0, new Version(0, StayRules.NONE));
  }

  /**
   * A version.
   *
   * @param number from 1; 0 before there were any
   * @param rules what it says
   */
  record Version(int number, StayRules rules) {}

  /**
   * The version in force, or the one that was a second ago: it is asked for with every crossing.
   * What was reckoned by an old one is reckoned anew by {@link RulesFollowUp}.
   */
  Uni<Version> inForce() {
    return remembered.get("in force", this::latest);
  }

  /** The version in force at this moment. */
  Uni<Version> latest() {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery(
                        "select coalesce(max(version), 0) from StayRulesRow", Integer.class)
                    .getSingleResult())
        .flatMap(this::version)
        .map(version -> version == null ? read.get(0) : version);
  }

  /** A version; null when there is none with this number. */
  Uni<@Nullable Version> version(int number) {
    var known = read.get(number);
    return known != null
        ? Uni.createFrom().item(known)
        : findById(number)
            .map(
                row ->
                    row == null
                        ? null
                        : read.computeIfAbsent(number, _ -> new Version(number, rules(row))));
  }

  /** Puts the next version in force. */
  Uni<Version> add(int number, StayRules rules, Instant at, String by) {
    var row = new StayRulesRow();
    row.version = number;
    row.content = json.write(rules);
    row.recordedAt = at;
    row.recordedBy = by;
    remembered.forget();
    return persistAndFlush(row).replaceWith(new Version(number, rules));
  }

  /** Makes changes wait for one another until the transaction ends. */
  Uni<Void> oneAtATime() {
    return OneAtATime.by(LOCK);
  }

  private StayRules rules(StayRulesRow row) {
    return json.read(row.content, StayRules.class);
  }
}
