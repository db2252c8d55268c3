package org.sinur.watchlist.source;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sinur.watchlist.subject.IraqDay;
import org.sinur.watchlist.subject.Subjects;
import org.sinur.watchlist.version.ListDelta;
import org.sinur.watchlist.version.ListVersions;

/**
 * How much of a source's list may go without a second person's word. Counted from what was in force
 * some days ago, or what a second person has approved since, so that a list cannot be emptied in
 * small steps.
 */
@ApplicationScoped
class Brake {

  private final Subjects subjects;
  private final ListVersions versions;
  private final Imports imports;
  private final InstantSource clock;
  private final double mostThatMayGo;
  private final Duration looksBack;

  Brake(
      Subjects subjects,
      ListVersions versions,
      Imports imports,
      InstantSource clock,
      @ConfigProperty(name = "watchlist.import.most-that-may-go") double mostThatMayGo,
      @ConfigProperty(name = "watchlist.import.shrinking-looks-back") Duration looksBack) {
    this.subjects = subjects;
    this.versions = versions;
    this.imports = imports;
    this.clock = clock;
    this.mostThatMayGo = mostThatMayGo;
    this.looksBack = looksBack;
  }

  /**
   * Whether too much would go.
   *
   * @param delta what a file changes of what is in force
   * @param listed the ids of all that the file lists
   */
  Uni<Boolean> holds(String source, ListDelta delta, Set<String> listed) {
    if (delta.shrinksBy(mostThatMayGo)) {
      return Uni.createFrom().item(true);
    }
    var now = clock.instant();
    return versions
        .lastOf(source, now.minus(looksBack))
        .flatMap(then -> imports.lastApproved(source).map(approved -> Math.max(then, approved)))
        .flatMap(version -> subjects.stillHolding(source, version, IraqDay.of(now)))
        .map(
            before ->
                before.stream().filter(id -> !listed.contains(id)).count()
                    > before.size() * mostThatMayGo);
  }
}
