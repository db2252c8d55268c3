package org.sinur.watchlist.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What files that wait, or waited, would change; written by {@link Documents#keep}. */
@ApplicationScoped
class DocumentChanges {

  /**
   * One page of changes, by number.
   *
   * @param after the {@link DocumentChange#key()} of the last change of the page before; empty to
   *     begin
   */
  Uni<List<DocumentChange>> page(UUID importId, String after, int limit) {
    var key = (after + "  ").split(" ", 3);
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        select issuing_state, number, type, listed, record is not null
                        from document_change
                        where import_id = ?1 and (number, issuing_state, type) > (?2, ?3, ?4)
                        order by number, issuing_state, type limit ?5
                        """,
                        Object[].class)
                    .setParameter(1, importId)
                    .setParameter(2, key[0])
                    .setParameter(3, key[1])
                    .setParameter(4, key[2].strip())
                    .setParameter(5, limit)
                    .getResultList())
        .map(rows -> rows.stream().map(DocumentChanges::change).toList());
  }

  private static DocumentChange change(Object[] row) {
    return new DocumentChange(
        (String) row[0],
        (String) row[1],
        DocumentType.valueOf((String) row[2]),
        what((Boolean) row[3], (Boolean) row[4]));
  }

  private static DocumentChange.What what(boolean listed, boolean remains) {
    if (!remains) {
      return DocumentChange.What.REMOVED;
    }
    return listed ? DocumentChange.What.CHANGED : DocumentChange.What.ADDED;
  }
}
