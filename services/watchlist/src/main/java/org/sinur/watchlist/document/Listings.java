package org.sinur.watchlist.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sinur.listeddocuments.DocumentNumber;
import org.sinur.service.KeptJson;
import org.sinur.watchlist.document.Listing.Edition;

/** What the versions say of single documents; written by {@link Documents}. */
@ApplicationScoped
class Listings {

  private final KeptJson json;

  Listings(KeptJson json) {
    this.json = json;
  }

  /**
   * What a version says of a document, source by source.
   *
   * @param types what kinds of document to look at
   */
  Uni<List<Listing>> of(
      DocumentNumber number, String issuingState, Collection<DocumentType> types, long version) {
    return Panache.getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(
                        """
                        with listed as (
                          select * from listed_document
                           where number = ?1 and issuing_state = ?2 and until is null
                          union all
                          select * from listed_document
                           where number = ?1 and issuing_state = ?2 and until > ?3)
                        select listed.source, type, record, since, begun.published_at, until,
                               ended.published_at
                          from listed
                          join document_version begun on begun.version = listed.since
                          left join document_version ended on ended.version = listed.until
                         where since <= ?3 and type = any(?4)
                         order by listed.source, type
                        """,
                        Object[].class)
                    .setParameter(1, number.value())
                    .setParameter(2, issuingState)
                    .setParameter(3, version)
                    .setParameter(4, types.stream().map(Enum::name).toArray(String[]::new))
                    .getResultList())
        .map(rows -> rows.stream().map(row -> listing(number, issuingState, row)).toList());
  }

  private Listing listing(DocumentNumber number, String issuingState, Object[] row) {
    var said = json.tree((String) row[2]);
    return new Listing(
        (String) row[0],
        issuingState,
        number.value(),
        DocumentType.valueOf((String) row[1]),
        Fraud.valueOf(said.get(0).asText()),
        said.get(1).textValue(),
        said.get(2).asText(),
        said.get(3).textValue(),
        new Edition((Long) row[3], ((OffsetDateTime) row[4]).toInstant()),
        edition((Long) row[5], (OffsetDateTime) row[6]));
  }

  private static @Nullable Edition edition(
      @Nullable Long version, @Nullable OffsetDateTime publishedAt) {
    return version == null || publishedAt == null
        ? null
        : new Edition(version, publishedAt.toInstant());
  }
}
