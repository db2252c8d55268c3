package org.sinur.watchlist.document;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.sinur.service.OneAtATime;

/**
 * The listed documents, in all versions. They are compared where they are, in the database; no
 * entity stands for one. A file that is being taken in, and what it changes, are tables that end
 * with the transaction.
 */
@ApplicationScoped
class Documents {

  private static final long LOCK = 0x5150_0002;

  private static final String SAME =
      """
      %1$s.number = %2$s.number and %1$s.issuing_state = %2$s.issuing_state
        and %1$s.type = %2$s.type""";

  /** Makes changes of the listed documents wait for one another until the transaction ends. */
  Uni<Void> oneAtATime() {
    return OneAtATime.by(LOCK);
  }

  /** Begins to take in a file. */
  Uni<Void> begin() {
    // what is sorted and hashed here is larger than the common share of memory
    return update("set local work_mem = '64MB'")
        .chain(
            () ->
                update(
                    """
                    create temporary table document_incoming (
                      line int not null, number text collate "C" not null,
                      issuing_state text collate "C" not null, type text collate "C" not null,
                      page int not null, record text not null) on commit drop
                    """))
        .replaceWithVoid();
  }

  /** Takes in some documents of a file. */
  Uni<Void> load(DocumentBatch batch) {
    return update(
            """
            insert into document_incoming (line, number, issuing_state, type, page, record)
            select * from unnest(cast(?1 as int[]), cast(?2 as text[]), cast(?3 as text[]),
              cast(?4 as text[]), cast(?5 as int[]), cast(?6 as text[]))
            """,
            batch.columns())
        .replaceWithVoid();
  }

  /**
   * Documents that came before in the file.
   *
   * @param count how many
   * @param lines of the first of them
   */
  record Repeated(int count, List<Integer> lines) {}

  /** Leaves out what came before in the file. */
  Uni<Repeated> leaveOutRepeated() {
    return update("analyze document_incoming")
        .chain(
            () ->
                query(
                    Object[].class,
                    """
                    with repeated as (
                      select number, issuing_state, type, min(line) as line from document_incoming
                      group by number, issuing_state, type having count(*) > 1),
                    gone as (
                      delete from document_incoming incoming using repeated
                      where %s and incoming.line > repeated.line returning incoming.line)
                    select (select count(*) from gone),
                           (select string_agg(cast(line as text), ' ' order by line)
                            from (select line from gone order by line limit %d) first)
                    """
                        .formatted(SAME.formatted("incoming", "repeated"), Faults.KEPT)))
        .map(rows -> new Repeated(number(rows.getFirst()[0]), lines((String) rows.getFirst()[1])));
  }

  private static List<Integer> lines(@Nullable String text) {
    return text == null ? List.of() : Stream.of(text.split(" ", -1)).map(Integer::valueOf).toList();
  }

  /**
   * What a file would change of its source.
   *
   * @param read how many documents it lists
   * @param added how many of them are not in force
   * @param changed how many of them are in force with another record
   * @param removed how many in force it lacks
   */
  record Delta(int read, int added, int changed, int removed) {

    int unchanged() {
      return read - added - changed;
    }

    boolean shrinksBy(double share) {
      return removed > (unchanged() + changed + removed) * share;
    }
  }

  /** Compares what was taken in with what is in force of a source. */
  Uni<Delta> compare(String source) {
    return changing(
            """
            select coalesce(incoming.number, listed.number) as number,
                   coalesce(incoming.issuing_state, listed.issuing_state) as issuing_state,
                   coalesce(incoming.type, listed.type) as type,
                   coalesce(incoming.page, listed.page) as page,
                   listed.number is not null as listed,
                   incoming.record
            from document_incoming incoming
            full join (select number, issuing_state, type, page, record from listed_document
                       where source = ?1 and until is null) listed on %s
            where incoming.record is distinct from listed.record
            """
                .formatted(SAME.formatted("incoming", "listed")),
            source)
        .chain(
            () ->
                query(
                    Object[].class,
                    """
                    select (select count(*) from document_incoming),
                           count(*) filter (where not listed),
                           count(*) filter (where listed and record is not null),
                           count(*) filter (where record is null)
                    from document_changing
                    """))
        .map(List::getFirst)
        .map(row -> new Delta(number(row[0]), number(row[1]), number(row[2]), number(row[3])));
  }

  /** Keeps what was compared, until somebody has decided about it. */
  Uni<Void> keep(UUID importId) {
    return update(
            """
            insert into document_change (import_id, number, issuing_state, type, page, listed, record)
            select ?1, number, issuing_state, type, page, listed, record from document_changing
            order by number
            """,
            importId)
        .replaceWithVoid();
  }

  /** Takes up again what was kept. */
  Uni<Void> takeUp(UUID importId) {
    return changing(
        """
        select number, issuing_state, type, page, listed, record from document_change
        where import_id = ?1
        """,
        importId);
  }

  private static Uni<Void> changing(String select, Object parameter) {
    return update(
            """
            create temporary table document_changing (
              number text collate "C" not null, issuing_state text collate "C" not null,
              type text collate "C" not null, page int not null, listed boolean not null,
              record text) on commit drop
            """)
        .chain(() -> update("insert into document_changing " + select, parameter))
        .chain(() -> update("analyze document_changing"))
        .replaceWithVoid();
  }

  /**
   * Puts what is changing in force.
   *
   * @param source whose documents they are
   * @return the version, which is the number of the last
   */
  Uni<DocumentVersion> publish(String source, Delta delta, Instant when) {
    return inForce()
        .map(before -> before.documents() + delta.added() - delta.removed())
        .flatMap(
            after ->
                query(
                        Long.class,
                        """
                        insert into document_version
                          (published_at, source, added, changed, removed, documents)
                        values (?1, ?2, ?3, ?4, ?5, ?6) returning version
                        """,
                        when,
                        source,
                        delta.added(),
                        delta.changed(),
                        delta.removed(),
                        after)
                    .map(rows -> new DocumentVersion(rows.getFirst(), when, after)))
        .call(version -> end(source, version.version()))
        .call(version -> begin(source, version.version()));
  }

  private static Uni<Integer> end(String source, long version) {
    return update(
        """
        update listed_document listed set until = ?1 from document_changing changing
        where listed.source = ?2 and listed.until is null and changing.listed and %s
        """
            .formatted(SAME.formatted("listed", "changing")),
        version,
        source);
  }

  private static Uni<Integer> begin(String source, long version) {
    return update(
        """
        insert into listed_document
          (source, number, issuing_state, type, page, record, since)
        select ?1, number, issuing_state, type, page, record, cast(?2 as bigint)
        from document_changing where record is not null
        order by number, issuing_state, type
        """,
        source,
        version);
  }

  /** The pages that something in force is on, in order. */
  Uni<List<Integer>> pagesInForce() {
    return query(
        Integer.class,
        "select distinct page from listed_document where until is null order by page");
  }

  /** The pages that are changing, in order. */
  Uni<List<Integer>> pages() {
    return query(Integer.class, "select distinct page from document_changing order by page");
  }

  /**
   * A page as it is told.
   *
   * @param rows JSON arrays with commas between; null when nothing is on it
   */
  record Page(int number, @Nullable String rows) {}

  /** What is in force on these pages, of all sources. */
  Uni<List<Page>> told(List<Integer> pages) {
    return query(
            Object[].class,
            """
            select page, string_agg(
              '["' || source || '","' || issuing_state || '","' || number || '","' || type || '",'
                || substr(record, 2), ',')
            from listed_document where until is null and page = any(?1) group by page
            """,
            (Object) pages.toArray(Integer[]::new))
        .map(
            rows -> {
              var empty = new TreeSet<>(pages);
              var told = new ArrayList<Page>();
              for (var row : rows) {
                empty.remove(number(row[0]));
                told.add(new Page(number(row[0]), (String) row[1]));
              }
              empty.forEach(page -> told.add(new Page(page, null)));
              return told;
            });
  }

  /** The version in force. */
  Uni<DocumentVersion> inForce() {
    return query(
            Object[].class,
            """
            select version, published_at, documents from document_version
            order by version desc limit 1
            """)
        .map(Documents::version);
  }

  /** The version that was in force at a moment. */
  Uni<DocumentVersion> inForceAt(Instant moment) {
    return query(
            Object[].class,
            """
            select version, published_at, documents from document_version
            where published_at <= ?1 order by version desc limit 1
            """,
            moment)
        .map(Documents::version);
  }

  private static DocumentVersion version(List<Object[]> rows) {
    return rows.isEmpty()
        ? DocumentVersion.NONE
        : new DocumentVersion(
            ((Number) rows.getFirst()[0]).longValue(),
            ((OffsetDateTime) rows.getFirst()[1]).toInstant(),
            number(rows.getFirst()[2]));
  }

  /** The number of the last version that a source's change made; 0 before the first. */
  Uni<Long> lastOf(String source) {
    return query(
            Long.class,
            "select coalesce(max(version), 0) from document_version where source = ?1",
            source)
        .map(List::getFirst);
  }

  private static int number(Object cell) {
    return Math.toIntExact(((Number) cell).longValue());
  }

  private static <T> Uni<List<T>> query(Class<T> form, String sql, Object... parameters) {
    return Panache.getSession()
        .flatMap(
            session -> {
              var query = session.createNativeQuery(sql, form);
              for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
              }
              return query.getResultList();
            });
  }

  private static Uni<Integer> update(String sql, Object... parameters) {
    return Panache.getSession()
        .flatMap(
            session -> {
              Mutiny.MutationQuery query = session.createNativeQuery(sql);
              for (var i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
              }
              return query.executeUpdate();
            });
  }
}
