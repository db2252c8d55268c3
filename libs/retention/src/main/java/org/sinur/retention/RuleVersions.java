package org.sinur.retention;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All versions of the rules that were ever proposed. */
@ApplicationScoped
class RuleVersions implements PanacheRepositoryBase<RulesRow, Integer> {

  /** The version in force; null while nothing is erased. */
  Uni<@Nullable RulesRow> inForce() {
    return find("standing", Standing.IN_FORCE).firstResult();
  }

  /** The version that waits for a second person; null where none does. */
  Uni<@Nullable RulesRow> waiting() {
    return find("standing", Standing.PROPOSED).firstResult();
  }

  /** The number of the next version. */
  Uni<Integer> next() {
    return getSession()
        .flatMap(
            session ->
                session
                    .createQuery("select coalesce(max(number), 0) + 1 from RulesRow", Integer.class)
                    .getSingleResult());
  }

  /**
   * One page, the latest proposed first.
   *
   * @param before the number after which to go on, going back
   */
  Uni<List<RulesRow>> page(@Nullable Integer before, int limit) {
    return find(
            "number < ?1 order by number desc",
            before == null ? (Integer) Integer.MAX_VALUE : before)
        .page(0, limit)
        .list();
  }
}
