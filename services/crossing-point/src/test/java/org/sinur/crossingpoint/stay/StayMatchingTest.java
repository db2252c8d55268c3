package org.sinur.crossingpoint.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sinur.crossingpoint.crossing.Direction.ENTRY;
import static org.sinur.crossingpoint.crossing.Direction.EXIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sinur.crossingpoint.crossing.Direction;
import org.sinur.crossingpoint.crossing.Mark;
import org.sinur.crossingpoint.stay.Passage.Link;

class StayMatchingTest {

  private static final Instant START = Instant.parse("2026-11-01T08:00:00Z");

  /** A crossing of a test: who, with which document, which way, on which day. */
  private record Told(
      UUID id,
      @Nullable String document,
      String names,
      LocalDate born,
      @Nullable String person,
      boolean national,
      Direction direction,
      Instant at) {}

  @Test
  void anEntryAndTheNextExitWithTheSameDocumentAreOneStay() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "A", EXIT, 5));
    assertThat(book.states()).containsExactly(Map.entry(1, StayState.CLOSED));
    assertThat(book.link(1)).isEqualTo(new Link(id(2), MatchedBy.SAME_DOCUMENT));
    assertThat(book.link(2)).isEqualTo(new Link(id(1), MatchedBy.SAME_DOCUMENT));
    assertThat(book.marks()).isEmpty();
  }

  @Test
  void anEntryWithoutAnExitIsOpen() {
    assertThat(book(told(1, "A", ENTRY, 1)).states()).containsExactly(Map.entry(1, StayState.OPEN));
  }

  @Test
  void anExitWithoutAnEntryIsMarkedAndStaysAlone() {
    var book = book(told(1, "A", EXIT, 1));
    assertThat(book.states()).containsExactly(Map.entry(1, StayState.ENTRY_MISSING));
    assertThat(book.marks()).containsExactly(Map.entry(1, Mark.EXIT_WITHOUT_ENTRY));
  }

  @Test
  void aNationalsFirstExitLacksNothing() {
    assertThat(book(national(told(1, "A", EXIT, 1))).marks()).isEmpty();
  }

  @Test
  void aNationalWhoLeavesTwiceIsMarked() {
    var book = book(national(told(1, "A", EXIT, 1)), national(told(2, "A", EXIT, 3)));
    assertThat(book.marks()).containsExactly(Map.entry(2, Mark.EXIT_WITHOUT_ENTRY));
  }

  @Test
  void whoeverEntersTwiceWithOneDocumentIsMarkedAndTheFirstStayLacksItsExit() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "A", ENTRY, 4), told(3, "A", EXIT, 6));
    assertThat(book.states())
        .containsExactly(Map.entry(1, StayState.EXIT_MISSING), Map.entry(2, StayState.CLOSED));
    assertThat(book.marks()).containsExactly(Map.entry(2, Mark.ENTERED_TWICE));
  }

  @Test
  void anExitWithARenewedPassportBelongsToTheOnlyEntryOfTheSamePerson() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "B", EXIT, 5));
    assertThat(book.link(2)).isEqualTo(new Link(id(1), MatchedBy.SAME_PERSON));
    assertThat(book.states()).containsExactly(Map.entry(1, StayState.CLOSED));
    assertThat(book.marks()).isEmpty();
  }

  @Test
  void anExitThatCouldBelongToTwoEntriesIsLeftForAPerson() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "B", ENTRY, 2), told(3, "C", EXIT, 5));
    assertThat(book.link(3)).isEqualTo(Link.NONE);
    assertThat(book.marks()).containsExactly(Map.entry(3, Mark.EXIT_WITHOUT_ENTRY));
  }

  @Test
  void anEntryThatTwoExitsCouldBelongToIsLeftForAPerson() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "B", EXIT, 4), told(3, "C", EXIT, 5));
    assertThat(book.states().get(1)).isEqualTo(StayState.OPEN);
    assertThat(book.marks().keySet()).containsExactly(2, 3);
  }

  @Test
  void aNationalsExitThatCouldBelongToTwoEntriesIsMarkedAllTheSame() {
    var book =
        book(
            national(told(1, "A", ENTRY, 1)),
            national(told(2, "B", ENTRY, 2)),
            national(told(3, "C", EXIT, 5)));
    assertThat(book.marks()).containsExactly(Map.entry(3, Mark.EXIT_WITHOUT_ENTRY));
  }

  @Test
  void anExitBelongsToNoEntryWhoseDocumentWasUsedAgainBeforeIt() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "A", ENTRY, 3), told(3, "B", EXIT, 5));
    assertThat(book.link(3)).isEqualTo(new Link(id(2), MatchedBy.SAME_PERSON));
    assertThat(book.states().get(1)).isEqualTo(StayState.EXIT_MISSING);
  }

  @Test
  void anExitBelongsToNoEntryBeforeAnotherExitWithItsDocument() {
    var book = book(told(1, "A", ENTRY, 2), told(2, "B", EXIT, 3), told(3, "B", EXIT, 5));
    assertThat(book.link(2)).isEqualTo(new Link(id(1), MatchedBy.SAME_PERSON));
    assertThat(book.link(3)).isEqualTo(Link.NONE);
  }

  @Test
  void anEntryClosedWithAnotherDocumentIsNotFollowedByASecondOne() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "B", EXIT, 3), told(3, "A", ENTRY, 5));
    assertThat(book.marks()).isEmpty();
    assertThat(book.states())
        .containsExactly(Map.entry(1, StayState.CLOSED), Map.entry(3, StayState.OPEN));
  }

  @Test
  void somebodyElseWithTheSameDocumentNumberIsNotMatched() {
    var entry = told(1, "A", ENTRY, 1);
    var exit =
        new Told(
            id(2),
            "A",
            "ALI HUSSEIN",
            LocalDate.of(1970, 7, 1),
            "Q",
            false,
            EXIT,
            entry.at.plusSeconds(60));
    var book = book(entry, exit);
    assertThat(book.link(2)).isEqualTo(Link.NONE);
    assertThat(book.marks()).containsExactly(Map.entry(2, Mark.EXIT_WITHOUT_ENTRY));
  }

  @Test
  void withoutAnIssuingStateOnlyThePersonMatches() {
    var book = book(told(1, null, ENTRY, 1), told(2, null, EXIT, 5));
    assertThat(book.link(2)).isEqualTo(new Link(id(1), MatchedBy.SAME_PERSON));
  }

  @Test
  void anEntryAndAnExitOfOneMomentAreOrderedByIdAndNotByArrival() {
    var entry = told(1, "A", ENTRY, 1);
    var exit = told(2, "A", EXIT, 1);
    assertThat(book(entry, exit).facts()).isEqualTo(book(exit, entry).facts());
  }

  @Test
  void whatAPersonDecidedStandsAndTheOtherExitIsFreeAgain() {
    var book = book(told(1, "A", ENTRY, 1), told(2, "A", EXIT, 5), told(3, "B", EXIT, 4));
    book.decide(3, 1);
    assertThat(book.link(1)).isEqualTo(new Link(id(3), MatchedBy.DECIDED));
    assertThat(book.link(2)).isEqualTo(Link.NONE);
    assertThat(book.marks()).containsExactly(Map.entry(2, Mark.EXIT_WITHOUT_ENTRY));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void theOutcomeDoesNotHangOnTheOrderOfArrival(int size) {
    var random = new Random(25);
    for (var round = 0; round < 120; round++) {
      var crossings = invented(random, size);
      var expected = book(crossings.toArray(Told[]::new)).facts();
      permutations(crossings)
          .forEach(
              arrived ->
                  assertThat(book(arrived.toArray(Told[]::new)).facts())
                      .as("%s", arrived)
                      .isEqualTo(expected));
    }
  }

  @Test
  void judgingTheNeighboursComesToTheSameAsJudgingEverything() {
    var random = new Random(26);
    for (var round = 0; round < 600; round++) {
      var crossings = invented(random, 12);
      Collections.shuffle(crossings, random);
      var book = book(crossings.toArray(Told[]::new));
      var before = book.facts();
      book.judge(book.passages.keySet());
      assertThat(book.facts()).as("%s", crossings).isEqualTo(before);
    }
  }

  private static List<Told> invented(Random random, int size) {
    var crossings = new ArrayList<Told>();
    for (var i = 1; i <= size; i++) {
      var told =
          told(
              i,
              List.of("A", "B", "C").get(random.nextInt(3)),
              random.nextBoolean() ? ENTRY : EXIT,
              1 + random.nextInt(size));
      var other = random.nextInt(5) == 0;
      crossings.add(
          new Told(
              told.id(),
              random.nextInt(12) == 0 ? null : told.document(),
              other ? "ALI HUSSEIN" : told.names(),
              other ? LocalDate.of(1970, 7, 1) : told.born(),
              random.nextInt(8) == 0 ? null : other ? "Q" : told.person(),
              random.nextInt(4) == 0,
              told.direction(),
              told.at()));
    }
    return crossings;
  }

  private static Stream<List<Told>> permutations(List<Told> items) {
    if (items.size() < 2) {
      return Stream.of(items);
    }
    return items.stream()
        .flatMap(
            first -> {
              var rest = items.stream().filter(item -> !item.equals(first)).toList();
              return permutations(rest)
                  .map(tail -> Stream.concat(Stream.of(first), tail.stream()).toList());
            });
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static int number(UUID id) {
    return (int) id.getLeastSignificantBits();
  }

  private static Told told(int number, @Nullable String document, Direction direction, int day) {
    return new Told(
        id(number),
        document,
        "AHMED ALJABIRI NOOR",
        LocalDate.of(1990, 3, 15),
        "P",
        false,
        direction,
        START.plusSeconds(86_400L * day));
  }

  private static Told national(Told told) {
    return new Told(
        told.id(),
        told.document(),
        told.names(),
        told.born(),
        told.person(),
        true,
        told.direction(),
        told.at());
  }

  private static Book book(Told... crossings) {
    var book = new Book();
    Stream.of(crossings).forEach(book::arrives);
    return book;
  }

  /** Does in memory what the service does in its database: looks at what may have changed. */
  private static final class Book {

    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, Passage> passages = new HashMap<>();
    private final Map<UUID, StayState> states = new HashMap<>();
    private final Map<UUID, Optional<Mark>> marks = new HashMap<>();

    void arrives(Told crossing) {
      told.put(crossing.id(), crossing);
      var fresh = passage(crossing, null, null, Link.NONE);
      passages.put(fresh.id(), fresh);
      var sameDocument =
          passages.values().stream()
              .filter(
                  other ->
                      crossing.document() != null
                          && crossing
                              .document()
                              .equals(Objects.requireNonNull(told.get(other.id())).document()))
              .sorted(Passage.IN_ORDER)
              .toList();
      for (var i = 0; i < sameDocument.size(); i++) {
        var passage = sameDocument.get(i);
        passages.put(
            passage.id(),
            passage(
                Objects.requireNonNull(told.get(passage.id())),
                i == 0 ? null : sameDocument.get(i - 1).id(),
                i == sameDocument.size() - 1 ? null : sameDocument.get(i + 1).id(),
                passage.link()));
      }
      var placed = Objects.requireNonNull(passages.get(crossing.id()));
      var judged = new HashSet<UUID>();
      Stream.of(placed.id(), placed.previous(), placed.next())
          .filter(Objects::nonNull)
          .forEach(judged::add);
      judged.addAll(leftOver(judged));
      judge(judged);
    }

    void decide(int exit, int entry) {
      var judged = new HashSet<UUID>();
      for (var number : List.of(exit, entry)) {
        var partner = link(number).partner();
        judged.add(id(number));
        if (partner != null) {
          judged.add(partner);
          link(partner, Link.NONE);
        }
      }
      link(id(exit), new Link(id(entry), MatchedBy.DECIDED));
      link(id(entry), new Link(id(exit), MatchedBy.DECIDED));
      judged.addAll(leftOver(judged));
      judge(judged);
    }

    private Set<UUID> leftOver(Set<UUID> judged) {
      var persons =
          judged.stream()
              .map(id -> Objects.requireNonNull(passages.get(id)).person())
              .filter(Objects::nonNull)
              .collect(Collectors.toSet());
      return passages.values().stream()
          .filter(passage -> passage.person() != null && persons.contains(passage.person()))
          .filter(
              passage ->
                  passage.link().by() == null || passage.link().by() == MatchedBy.SAME_PERSON)
          .map(Passage::id)
          .collect(Collectors.toSet());
    }

    void judge(Set<UUID> judged) {
      var known = new HashMap<UUID, Passage>();
      judged.stream()
          .map(id -> Objects.requireNonNull(passages.get(id)))
          .flatMap(passage -> Stream.of(passage.id(), passage.previous(), passage.next()))
          .filter(Objects::nonNull)
          .forEach(id -> known.put(id, Objects.requireNonNull(passages.get(id))));
      var outcome = StayMatching.judge(known, Set.copyOf(judged));
      outcome.links().forEach(this::link);
      judged.forEach(states::remove);
      states.putAll(outcome.states());
      marks.putAll(outcome.marks());
    }

    private void link(UUID id, Link link) {
      var passage = Objects.requireNonNull(passages.get(id));
      passages.put(
          id,
          passage(Objects.requireNonNull(told.get(id)), passage.previous(), passage.next(), link));
    }

    Link link(int number) {
      return Objects.requireNonNull(passages.get(id(number))).link();
    }

    Map<Integer, StayState> states() {
      var byNumber = new TreeMap<Integer, StayState>();
      states.forEach((id, state) -> byNumber.put(number(id), state));
      return byNumber;
    }

    Map<Integer, Mark> marks() {
      var byNumber = new TreeMap<Integer, Mark>();
      marks.forEach((id, mark) -> mark.ifPresent(found -> byNumber.put(number(id), found)));
      return byNumber;
    }

    String facts() {
      var links = new TreeMap<Integer, Link>();
      passages.forEach((id, passage) -> links.put(number(id), passage.link()));
      return "%s %s %s".formatted(links, states(), marks());
    }

    private static Passage passage(
        Told told, @Nullable UUID previous, @Nullable UUID next, Link link) {
      return new Passage(
          told.id(),
          told.direction(),
          told.at(),
          told.names(),
          told.born(),
          told.person(),
          told.national(),
          previous,
          next,
          link);
    }
  }
}
