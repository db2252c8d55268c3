package org.sinur.watchlist.entry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The changes of entries that were proposed. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<ProposalRow, UUID> {

  /** All that were ever proposed of an entry, the latest first. */
  Uni<List<ProposalRow>> of(UUID entryId) {
    return list("entryId = ?1 order by proposedAt desc, id desc", entryId);
  }

  /** Those that wait, of these entries. */
  Uni<List<ProposalRow>> waiting(List<UUID> entryIds) {
    return list("decision is null and entryId in ?1", entryIds);
  }
}
