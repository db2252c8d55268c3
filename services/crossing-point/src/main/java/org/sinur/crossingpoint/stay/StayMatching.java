package org.sinur.crossingpoint.stay;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.crossing.Mark;
import org.sinur.crossingpoint.stay.Passage.Link;

/**
 * Which exit belongs to which entry. A function of the crossings alone: whatever arrives late, the
 * outcome is that of the crossings in the order in which they happened.
 *
 * <ol>
 *   <li>What a person decided stands.
 *   <li>An entry and the crossing right after it with the same document, if that is an exit, are
 *       one stay; unless neither a part of the name nor the date of birth is the same.
 *   <li>Of what is left over, an entry and an exit of the same person (names, full date of birth,
 *       sex) are one stay if the exit could belong to no other entry and the entry to no other
 *       exit. An exit could belong to an entry before it, if neither document was used in between:
 *       what was used then tells of another journey.
 * </ol>
 *
 * <p>Nothing is judged but what it is asked to judge, so that one more crossing means looking at
 * its neighbours and at what is left over of the same persons, and not at everything.
 */
final class StayMatching {

  private final Map<UUID, Passage> known;
  private final Collection<Passage> judged;
  private final Map<UUID, Link> links = new HashMap<>();
  private final Set<UUID> ambiguous;

  private StayMatching(Map<UUID, Passage> known, Collection<Passage> judged) {
    this.known = known;
    this.judged = judged;
    this.ambiguous = new HashSet<>();
  }

  /**
   * What became of the crossings judged.
   *
   * @param links what each belongs to
   * @param states of those that stand for a stay: entries, and exits that have none
   * @param marks what the desk should look at, of those judged and of entries right after them
   */
  record Outcome(
      Map<UUID, Link> links, Map<UUID, StayState> states, Map<UUID, Optional<Mark>> marks) {}

  /**
   * Judges crossings.
   *
   * @param known what is judged, and the crossings before and after each with the same document
   * @param judge which of them to judge: with an entry or exit all that is left over of its person
   */
  static Outcome judge(Map<UUID, Passage> known, Set<UUID> judge) {
    var matching =
        new StayMatching(known, judge.stream().map(known::get).filter(Objects::nonNull).toList());
    matching.byDocument();
    matching.byPerson();
    return new Outcome(matching.links, matching.states(), matching.marks());
  }

  private void byDocument() {
    for (var passage : judged) {
      var neighbour =
          switch (passage.direction()) {
            case ENTRY -> at(passage.next());
            case EXIT -> at(passage.previous());
          };
      if (passage.link().decided()) {
        links.put(passage.id(), passage.link());
      } else if (neighbour != null
          && neighbour.direction() != passage.direction()
          && !neighbour.link().decided()
          && !contradict(passage, neighbour)) {
        links.put(passage.id(), new Link(neighbour.id(), MatchedBy.SAME_DOCUMENT));
      } else {
        links.put(passage.id(), Link.NONE);
      }
    }
  }

  private static boolean contradict(Passage one, Passage other) {
    return one.born() != null
        && other.born() != null
        && !one.born().equals(other.born())
        && !one.names().isEmpty()
        && !other.names().isEmpty()
        && Collections.disjoint(
            Arrays.asList(one.names().split(" ", -1)), Arrays.asList(other.names().split(" ", -1)));
  }

  private void byPerson() {
    judged.stream()
        .filter(passage -> passage.person() != null && link(passage).equals(Link.NONE))
        .collect(Collectors.groupingBy(passage -> String.valueOf(passage.person())))
        .values()
        .forEach(this::ofOnePerson);
  }

  private void ofOnePerson(List<Passage> leftOver) {
    var entries = leftOver.stream().filter(passage -> passage.is(Direction.ENTRY)).toList();
    var exits = leftOver.stream().filter(passage -> passage.is(Direction.EXIT)).toList();
    var entriesOf =
        exits.stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    exit -> entries.stream().filter(entry -> mayBelong(entry, exit)).toList()));
    entriesOf.forEach(
        (exit, candidates) -> {
          var onlyOne =
              candidates.size() == 1
                  && entriesOf.values().stream()
                          .filter(others -> others.contains(candidates.getFirst()))
                          .count()
                      == 1;
          if (onlyOne) {
            links.put(exit.id(), new Link(candidates.getFirst().id(), MatchedBy.SAME_PERSON));
            links.put(candidates.getFirst().id(), new Link(exit.id(), MatchedBy.SAME_PERSON));
          } else if (!candidates.isEmpty()) {
            ambiguous.add(exit.id());
          }
        });
  }

  private boolean mayBelong(Passage entry, Passage exit) {
    var after = at(entry.next());
    var before = at(exit.previous());
    return entry.before(exit)
        && (after == null || exit.before(after))
        && (before == null || before.before(entry));
  }

  private Map<UUID, StayState> states() {
    var states = new HashMap<UUID, StayState>();
    for (var passage : judged) {
      var alone = link(passage).partner() == null;
      switch (passage.direction()) {
        case ENTRY -> {
          var after = at(passage.next());
          var again = after != null && after.is(Direction.ENTRY);
          states.put(
              passage.id(),
              alone ? again ? StayState.EXIT_MISSING : StayState.OPEN : StayState.CLOSED);
        }
        case EXIT -> {
          if (alone) {
            states.put(passage.id(), StayState.ENTRY_MISSING);
          }
        }
      }
    }
    return states;
  }

  private Map<UUID, Optional<Mark>> marks() {
    var marks = new HashMap<UUID, Optional<Mark>>();
    for (var passage : judged) {
      marks.put(passage.id(), mark(passage));
      var after = at(passage.next());
      if (after != null && after.is(Direction.ENTRY)) {
        marks.put(after.id(), mark(after));
      }
    }
    return marks;
  }

  /**
   * A national who leaves with a document that was never seen before lives here: no entry is
   * missing. Whoever enters twice is marked, nationals too: somebody else may hold the document.
   */
  private Optional<Mark> mark(Passage passage) {
    var before = at(passage.previous());
    return switch (passage.direction()) {
      case ENTRY ->
          Optional.of(Mark.ENTERED_TWICE)
              .filter(
                  _ ->
                      before != null
                          && before.is(Direction.ENTRY)
                          && link(before).partner() == null);
      case EXIT -> {
        var livesHere = passage.national() && before == null && !ambiguous.contains(passage.id());
        yield Optional.of(Mark.EXIT_WITHOUT_ENTRY)
            .filter(_ -> link(passage).partner() == null && !livesHere);
      }
    };
  }

  private Link link(Passage passage) {
    return links.getOrDefault(passage.id(), passage.link());
  }

  private @Nullable Passage at(@Nullable UUID id) {
    return id == null ? null : known.get(id);
  }
}
