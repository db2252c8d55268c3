package org.sinur.watchlist.fetch;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far sources have been fetched. */
@ApplicationScoped
class Fetches implements PanacheRepositoryBase<FetchRow, String> {

  /**
   * Claims a source that is due. Of several replicas one gets it; should that one fall, it is due
   * again after a while.
   *
   * @param now the moment
   * @param again after how long it is due again unless something else is said
   * @return null where it is not due, or another has it
   */
  @WithTransaction
  Uni<@Nullable FetchRow> claim(String source, Instant now, Duration again) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        insert into list_fetch (source, next_at, tried_at) values (?1, ?3, ?2)
                        on conflict (source) do update set next_at = ?3, tried_at = ?2
                        where list_fetch.next_at <= ?2
                        """)
                    .setParameter(1, source)
                    .setParameter(2, now)
                    .setParameter(3, now.plus(again))
                    .executeUpdate())
        .flatMap(
            claimed -> claimed == 0 ? Uni.createFrom().<FetchRow>nullItem() : findById(source));
  }

  /** Makes a source due. */
  @WithTransaction
  Uni<Integer> makeDue(String source, Instant now) {
    return update("nextAt = ?2 where source = ?1", source, now);
  }

  /** Keeps what came of fetching a source. */
  @WithTransaction
  Uni<FetchRow> keep(FetchRow fetched) {
    return getSession().flatMap(session -> session.merge(fetched));
  }
}
