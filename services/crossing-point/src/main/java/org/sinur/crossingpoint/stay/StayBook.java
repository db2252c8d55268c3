package org.sinur.crossingpoint.stay;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.CrossingChange;
import org.sinur.crossingpoint.crossing.CrossingObserver;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.crossing.Mark;
import org.sinur.crossingpoint.crossing.RecordedCrossings;
import org.sinur.service.InTurn;
import org.sinur.service.OneAtATime;

/**
 * Keeps stays as the crossings are recorded and corrected, in the same transaction. Crossings of
 * the same document or person wait for one another; all others go past.
 */
@ApplicationScoped
class StayBook implements CrossingObserver {

  private final Passages passages;
  private final RecordedCrossings crossings;
  private final StayReckoning reckoning;

  StayBook(Passages passages, RecordedCrossings crossings, StayReckoning reckoning) {
    this.passages = passages;
    this.crossings = crossings;
    this.reckoning = reckoning;
  }

  /** What is looked at in one change. */
  private static final class Page {

    /** Everything that was read. */
    private final Map<UUID, PassageRow> rows = new HashMap<>();

    /** What is judged anew. */
    private final Set<UUID> judged = new HashSet<>();

    /** Whose crossings nobody else changes meanwhile. */
    private final Set<String> locked = new HashSet<>();

    /** Whose crossings that no other belongs to were read. */
    private final Set<String> leftOverOf = new HashSet<>();

    void judge(@Nullable PassageRow row) {
      if (row != null) {
        rows.put(row.id, row);
        judged.add(row.id);
      }
    }

    void see(Collection<PassageRow> others) {
      others.forEach(row -> rows.putIfAbsent(row.id, row));
    }

    Set<String> persons() {
      return judged.stream()
          .map(id -> row(id).person)
          .filter(Objects::nonNull)
          .collect(Collectors.toSet());
    }

    /** Crossings next to those judged that were not read yet. */
    Set<UUID> neighbours() {
      return judged.stream()
          .map(this::row)
          .flatMap(row -> ids(row.previousId, row.nextId))
          .filter(id -> !rows.containsKey(id))
          .collect(Collectors.toSet());
    }

    PassageRow row(UUID id) {
      return Objects.requireNonNull(rows.get(id));
    }
  }

  @Override
  public Set<String> alone(CrossingChange change) {
    return Stream.of(Optional.ofNullable(change.before()), Optional.of(change.after()))
        .flatMap(Optional::stream)
        .map(Identity::of)
        .flatMap(StayBook::keys)
        .collect(Collectors.toSet());
  }

  @Override
  public Uni<Void> told(CrossingChange change) {
    var page = new Page();
    page.locked.addAll(alone(change));
    return (change.before() == null
            ? Uni.createFrom().item(() -> fresh(change))
            : corrected(change, page))
        .flatMap(row -> place(row, page))
        .chain(() -> match(page));
  }

  /**
   * Takes over what a person decided of an exit.
   *
   * @param exit the exit
   * @param entry the entry it belongs to; null where there is none
   */
  Uni<Void> decide(PassageRow exit, @Nullable PassageRow entry) {
    var page = new Page();
    page.judge(exit);
    page.judge(entry);
    var released =
        ids(exit.partnerId, entry == null ? null : entry.partnerId).collect(Collectors.toSet());
    return passages
        .all(released)
        .invoke(
            rows -> {
              rows.forEach(
                  row -> {
                    row.link(Passage.Link.NONE, row.state);
                    page.judge(row);
                  });
              exit.link(new Passage.Link(entry == null ? null : entry.id, MatchedBy.DECIDED), null);
              if (entry != null) {
                entry.link(new Passage.Link(exit.id, MatchedBy.DECIDED), null);
              }
            })
        .chain(() -> match(page));
  }

  /** Whose crossings must wait for a change of these. */
  Uni<Void> oneAtATime(Collection<PassageRow> rows) {
    return OneAtATime.byNames(rows.stream().flatMap(StayBook::keys).collect(Collectors.toSet()));
  }

  private static Stream<String> keys(PassageRow row) {
    return Stream.of(Optional.ofNullable(row.document), Optional.ofNullable(row.person))
        .flatMap(Optional::stream);
  }

  private static Stream<String> keys(Identity identity) {
    return Stream.of(
            Optional.ofNullable(identity.document()), Optional.ofNullable(identity.person()))
        .flatMap(Optional::stream);
  }

  private static Stream<UUID> ids(@Nullable UUID... ids) {
    return Arrays.stream(ids).filter(Objects::nonNull);
  }

  private static PassageRow fresh(CrossingChange change) {
    var row = new PassageRow();
    row.id = change.id();
    row.say(change.after());
    return row;
  }

  /** Takes a crossing from where it stood; what a person decided of it holds while it can. */
  private Uni<PassageRow> corrected(CrossingChange change, Page page) {
    return passages
        .findById(change.id())
        .flatMap(
            row -> {
              if (row == null) {
                return Uni.createFrom().item(fresh(change));
              }
              return passages
                  .all(ids(row.previousId, row.nextId, row.partnerId).collect(Collectors.toSet()))
                  .map(
                      around -> {
                        around.forEach(page::judge);
                        takeOut(row, page);
                        row.say(change.after());
                        release(row, page);
                        return row;
                      });
            });
  }

  private static void takeOut(PassageRow row, Page page) {
    var previous = row.previousId;
    var next = row.nextId;
    if (previous != null) {
      page.row(previous).nextId = next;
    }
    if (next != null) {
      page.row(next).previousId = previous;
    }
    row.previousId = null;
    row.nextId = null;
  }

  private static void release(PassageRow row, Page page) {
    var partner = row.partnerId == null ? null : page.row(row.partnerId);
    var stands =
        row.matchedBy == MatchedBy.DECIDED
            && (partner == null
                ? row.direction == Direction.EXIT
                : partner.direction != row.direction
                    && (row.direction == Direction.ENTRY
                        ? row.passage().before(partner.passage())
                        : partner.passage().before(row.passage())));
    if (!stands) {
      row.link(Passage.Link.NONE, null);
      if (partner != null) {
        partner.link(Passage.Link.NONE, partner.state);
      }
    }
  }

  /** Puts a crossing between those before and after it with the same document. */
  private Uni<Void> place(PassageRow row, Page page) {
    page.judge(row);
    return passages
        .around(row)
        .invoke(
            around -> {
              around.forEach(page::judge);
              if (row.person != null) {
                page.leftOverOf.add(row.person);
              }
              var sameDocument =
                  around.stream()
                      .filter(other -> row.document != null && row.document.equals(other.document))
                      .toList();
              var previous =
                  sameDocument.stream().filter(row::follows).max(PassageRow.IN_ORDER).orElse(null);
              var next =
                  sameDocument.stream()
                      .filter(other -> other.follows(row))
                      .min(PassageRow.IN_ORDER)
                      .orElse(null);
              row.previousId = previous == null ? null : previous.id;
              row.nextId = next == null ? null : next.id;
              if (previous != null) {
                previous.nextId = row.id;
              }
              if (next != null) {
                next.previousId = row.id;
              }
            })
        .chain(() -> lockOthers(page));
  }

  /** A crossing next to it may be of a traveller whose name was read otherwise. */
  private Uni<Void> lockOthers(Page page) {
    var others = page.persons();
    others.removeAll(page.locked);
    page.locked.addAll(others);
    return OneAtATime.byNames(others);
  }

  private Uni<Void> match(Page page) {
    var persons = page.persons();
    persons.removeAll(page.leftOverOf);
    return passages
        .leftOver(persons)
        .invoke(rows -> rows.forEach(page::judge))
        .chain(() -> passages.all(page.neighbours()))
        .invoke(page::see)
        .map(
            _ ->
                StayMatching.judge(
                    page.rows.values().stream()
                        .collect(Collectors.toMap(row -> row.id, PassageRow::passage)),
                    page.judged))
        .flatMap(outcome -> keep(page, outcome));
  }

  private Uni<Void> keep(Page page, StayMatching.Outcome outcome) {
    outcome.links().forEach((id, link) -> page.row(id).link(link, outcome.states().get(id)));
    var marked =
        outcome.marks().entrySet().stream()
            .filter(mark -> page.row(mark.getKey()).mark != mark.getValue().orElse(null))
            .toList();
    outcome.marks().forEach((id, mark) -> page.row(id).mark(mark));
    return InTurn.each(
            marked,
            mark ->
                crossings.mark(
                    mark.getKey(), Mark.ofStays(), mark.getValue().map(Set::of).orElseGet(Set::of)))
        .chain(() -> reckon(page))
        // last, for what changes after being persisted is written twice
        .chain(() -> passages.persist(page.rows.values()));
  }

  /** The last days of the stays that are open now. */
  private Uni<Void> reckon(Page page) {
    var documents =
        page.judged.stream()
            .map(page::row)
            .filter(row -> row.nextId != null)
            .map(row -> row.document)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return InTurn.each(
            documents, document -> passages.open(document).invoke(page::judge).replaceWithVoid())
        .chain(
            () ->
                InTurn.each(
                    page.judged.stream().map(page::row).filter(PassageRow::isOpen).toList(),
                    reckoning::keepLastDay));
  }
}
