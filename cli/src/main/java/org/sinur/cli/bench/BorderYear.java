package org.sinur.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An invented year of crossings by pseudonyms, with rings among them. The others are made so that
 * they look like rings as often as one may fear: grandmothers with the children of several
 * daughters, mothers who bear another family name, classes, trainers, taxis, universities that
 * sponsor students only, booths that forget to record a group, names that are spelt in two ways.
 */
final class BorderYear {

  static final int DAYS = 365;

  private static final String[] POINTS = {
    "IQIKH", "IQZUR", "IQSHA", "IQTRB", "IQSAF", "IQPWK", "IQBAS", "IQARA", "IQMND", "IQQAI"
  };
  private static final int[] SHARES = {26, 18, 14, 11, 9, 7, 6, 4, 3, 2};
  private static final int LANES = 8;
  private static final double GROUP_RECORDED = .92;
  private static final double CAR_RECORDED = .97;
  private static final double SPELT_OTHERWISE = .04;
  private static final int FAMILY_NAMES = 20_000;
  private static final int GIVEN_NAMES = 400;
  private static final int TAXIS = 3_000;
  private static final int EMPLOYERS = 4_000;
  private static final int UNIVERSITIES = 40;

  private final Instant begin;
  private final long crossings;
  private final Random random;
  private final int households;
  private final List<List<Traced>> days;
  private final List<Ring> rings = new ArrayList<>();
  private final Map<UUID, Integer> ringOf = new HashMap<>();
  private final Set<UUID> alone = new HashSet<>();
  private long made;

  /** The five kinds of rings, by the pattern that should see them. */
  enum Kind {
    CHILD_WITHOUT_FAMILY,
    ESCORT_OF_UNRELATED_MINORS,
    VEHICLE_OF_UNRELATED_MINORS,
    SPONSOR_OF_YOUNG_PEOPLE,
    RETURN_WITH_SAME_ESCORT
  }

  /**
   * A ring.
   *
   * @param number from 0
   * @param kind what it does
   * @param concern the first crossing of somebody who comes back, of whom the counter was concerned
   */
  record Ring(int number, Kind kind, @Nullable Traced concern) {}

  /** A crossing by pseudonyms, as crossing-point tells it. */
  record Traced(
      UUID id,
      String point,
      int lane,
      boolean entry,
      Instant at,
      @Nullable UUID screening,
      String person,
      @Nullable String family,
      List<String> names,
      String age,
      @Nullable String group,
      @Nullable String car,
      @Nullable String sponsor) {

    String json() {
      var text = new StringBuilder(400);
      text.append("{\"crossingId\":\"").append(id);
      text.append("\",\"crossingPoint\":\"").append(point);
      text.append("\",\"lane\":\"").append(lane);
      text.append("\",\"direction\":\"").append(entry ? "ENTRY" : "EXIT");
      text.append("\",\"occurredAt\":\"").append(at);
      text.append("\",\"person\":\"").append(person);
      text.append("\",\"age\":\"").append(age);
      text.append("\",\"names\":[\"").append(String.join("\",\"", names)).append("\"]");
      field(text, "screeningId", screening == null ? null : screening.toString());
      field(text, "familyName", family);
      field(text, "group", group);
      field(text, "vehicle", car);
      field(text, "sponsor", sponsor);
      return text.append('}').toString();
    }

    private static void field(StringBuilder text, String name, @Nullable String value) {
      if (value != null) {
        text.append(",\"").append(name).append("\":\"").append(value).append('"');
      }
    }
  }

  /** Somebody. */
  private record Person(String id, String family, List<String> names, String age) {}

  /**
   * Makes the rings; the others are made day by day.
   *
   * @param begin the first day's midnight
   * @param crossings about how many crossings there are in all
   * @param ringsOfAKind how many rings of each kind
   * @param seed another year for each
   */
  BorderYear(Instant begin, long crossings, int ringsOfAKind, long seed) {
    this.begin = begin;
    this.crossings = crossings;
    this.random = new Random(seed);
    this.households = (int) Math.max(1_000, crossings / 12);
    this.days =
        new ArrayList<>(
            IntStream.range(0, DAYS + 40).<List<Traced>>mapToObj(_ -> new ArrayList<>()).toList());
    for (var kind : Kind.values()) {
      for (var i = 0; i < ringsOfAKind; i++) {
        ring(kind);
      }
    }
  }

  List<Ring> rings() {
    return rings;
  }

  /** The ring a crossing belongs to; null for all others. */
  @Nullable Integer ringOf(UUID crossing) {
    return ringOf.get(crossing);
  }

  /** Whether this is a child under 16 who crosses alone and belongs to no ring. */
  boolean isAlone(UUID crossing) {
    return alone.contains(crossing);
  }

  long made() {
    return made;
  }

  /** Gives all crossings in the order of their times. */
  void each(Consumer<Traced> use) {
    for (var day = 0; day < DAYS; day++) {
      while (days.get(day).size() < crossings / DAYS) {
        journey(day);
      }
      var today = days.get(day);
      today.sort(Comparator.comparing(Traced::at).thenComparing(Traced::id));
      made += today.size();
      today.forEach(use);
      days.set(day, List.of());
    }
  }

  private void journey(int day) {
    var kind = random.nextInt(10_000);
    var home = random.nextInt(households);
    if (kind < 4_300) {
      single(day, home);
    } else if (kind < 5_200) {
      out(day, people(adult(home, 0), adult(random.nextInt(households), 0)), 14);
    } else if (kind < 7_900) {
      out(day, people(adult(home, 0), adult(home, 1), children(home, 4)), 14);
    } else if (kind < 8_700) {
      // a mother, who bears the name of her father's family
      out(day, people(adult(home, 1), children(home, 3)), 14);
    } else if (kind < 9_300) {
      out(day, people(adult(home, 0), children(home, 3)), 14);
    } else if (kind < 9_500) {
      // a mother's mother: next time with another daughter's children
      var grandmother = adult(home - home % 3, 7);
      out(day, people(grandmother, children(home, 2)), 14);
    } else if (kind < 9_620) {
      out(day, people(adult(home - home % 3, 8), children(home, 2)), 14);
    } else if (kind < 9_680) {
      out(
          day,
          people(adult(home, 0), children(home, 1), children(random.nextInt(households), 1)),
          14);
    } else if (kind < 9_780) {
      out(day, people(person(home, 20, "ADOLESCENT")), 14);
    } else if (kind < 9_781) {
      var child = person(home, 21, "CHILD");
      out(day, people(child), 14).forEach(traced -> alone.add(traced.id()));
    } else if (kind < 9_785) {
      team(day, 10 + random.nextInt(20));
    } else if (kind < 9_787) {
      team(day, 4 + random.nextInt(4));
    } else {
      sponsored(day, home);
    }
  }

  private void single(int day, int home) {
    var young = random.nextInt(5) == 0;
    out(day, people(person(home, young ? 3 : 0, young ? "YOUNG_ADULT" : "ADULT")), 14);
  }

  /** A teacher or trainer, always the same, with children of as many families. */
  private void team(int day, int size) {
    var all = people(adult(random.nextInt(200), 9));
    for (var i = 0; i < size; i++) {
      all.add(child(random.nextInt(households), i % 4));
    }
    out(day, all, 5);
  }

  private void sponsored(int day, int home) {
    String sponsor;
    String age;
    if (random.nextInt(12) == 0) {
      sponsor = "university" + random.nextInt(UNIVERSITIES);
      age = random.nextInt(20) == 0 ? "ADULT" : "YOUNG_ADULT";
    } else {
      // few employers have most of the workers
      sponsor = "employer" + (int) (EMPLOYERS * Math.pow(random.nextDouble(), 3));
      age = random.nextInt(4) == 0 ? "YOUNG_ADULT" : "ADULT";
    }
    add(day, point(), true, people(person(home, 5, age)), null, sponsor, false);
  }

  /** Out, and back after some days, as often as not in the same car. */
  private List<Traced> out(int day, List<Person> people, int longest) {
    var means = random.nextInt(100);
    var car =
        means < 45
            ? "car" + people.getFirst().id()
            : means < 65 ? "taxi" + random.nextInt(TAXIS) : null;
    var point = point();
    var all = new ArrayList<>(add(day, point, false, people, car, null, false));
    var back = day + random.nextInt(longest + 1);
    if (back < DAYS && (back > day || random.nextBoolean())) {
      all.addAll(add(back, point, true, people, car, null, false));
    }
    return all;
  }

  /** They cross one after another, some of them in another lane or a good while later. */
  private List<Traced> add(
      int day,
      String point,
      boolean entry,
      List<Person> people,
      @Nullable String car,
      @Nullable String sponsor,
      boolean screened) {
    var group =
        people.size() > 1 && random.nextDouble() < GROUP_RECORDED
            ? "group" + random.nextLong()
            : null;
    var recordedCar = car != null && random.nextDouble() < CAR_RECORDED ? car : null;
    var lane = 1 + random.nextInt(LANES);
    var at = begin.plus(Duration.ofDays(day)).plusSeconds(random.nextInt(80_000));
    var order = new ArrayList<>(people);
    Collections.shuffle(order, random);
    var added = new ArrayList<Traced>();
    for (var person : order) {
      at = at.plusSeconds(15 + random.nextInt(60));
      var straggles = people.size() > 1 && random.nextInt(33) == 0;
      var spelt = random.nextDouble() < SPELT_OTHERWISE;
      var traced =
          new Traced(
              new UUID(random.nextLong(), random.nextLong()),
              point,
              straggles ? 1 + random.nextInt(LANES) : lane,
              entry,
              straggles ? at.plusSeconds(random.nextInt(1_200)) : at,
              screened ? new UUID(random.nextLong(), random.nextLong()) : null,
              spelt ? person.id() + "b" : person.id(),
              spelt ? person.family() + "b" : person.family(),
              person.names(),
              person.age(),
              group,
              recordedCar,
              sponsor);
      days.get(day).add(traced);
      added.add(traced);
    }
    return added;
  }

  private void ring(Kind kind) {
    var number = rings.size();
    var first = random.nextInt(DAYS - 190);
    var members = new ArrayList<Traced>();
    Traced concern = null;
    switch (kind) {
      case CHILD_WITHOUT_FAMILY -> {
        for (var child : strangers(4 + random.nextInt(5), "CHILD", number)) {
          var with =
              random.nextBoolean()
                  ? people(child, strangers(1, "ADOLESCENT", number).getFirst())
                  : people(child);
          members.addAll(add(first + random.nextInt(150), point(), true, with, null, null, true));
        }
      }
      case ESCORT_OF_UNRELATED_MINORS -> {
        var escort = strangers(1, "ADULT", number).getFirst();
        members.addAll(
            inPairs(
                first, 150, strangers(5 + random.nextInt(5), "CHILD", number), () -> escort, null));
      }
      case VEHICLE_OF_UNRELATED_MINORS -> {
        var drivers = strangers(2 + random.nextInt(3), "ADULT", number);
        members.addAll(
            inPairs(
                first,
                80,
                strangers(6 + random.nextInt(5), "ADOLESCENT", number),
                () -> drivers.get(random.nextInt(drivers.size())),
                "ringcar" + number));
      }
      case SPONSOR_OF_YOUNG_PEOPLE -> {
        for (var young : strangers(8 + random.nextInt(7), "YOUNG_ADULT", number)) {
          var age = random.nextInt(10) == 0 ? "ADULT" : young.age();
          members.addAll(
              add(
                  first + random.nextInt(80),
                  point(),
                  true,
                  people(new Person(young.id(), young.family(), young.names(), age)),
                  null,
                  "ringsponsor" + number,
                  true));
        }
      }
      case RETURN_WITH_SAME_ESCORT -> {
        var escort = strangers(1, "ADULT", number).getFirst();
        var woman =
            strangers(1, random.nextBoolean() ? "YOUNG_ADULT" : "ADOLESCENT", number).getFirst();
        var together = people(woman, escort);
        var before = add(first, POINTS[0], true, together, null, null, true);
        concern =
            before.stream()
                .filter(one -> one.person().startsWith(woman.id()))
                .findFirst()
                .orElseThrow();
        members.addAll(before);
        for (var i = 0; i < 3; i++) {
          var again = first + 20 + i * 40 + random.nextInt(30);
          members.addAll(add(again, POINTS[0], true, together, null, null, true));
        }
      }
    }
    members.forEach(member -> ringOf.put(member.id(), number));
    rings.add(new Ring(number, kind, concern));
  }

  /** One or two at a time, each time with an adult. */
  private List<Traced> inPairs(
      int first, int within, List<Person> minors, Supplier<Person> adult, @Nullable String car) {
    var added = new ArrayList<Traced>();
    for (var at = 0; at < minors.size(); ) {
      var some = minors.subList(at, Math.min(minors.size(), at + 1 + random.nextInt(2)));
      at += some.size();
      var all = people(adult.get());
      all.addAll(some);
      added.addAll(add(first + random.nextInt(within), point(), true, all, car, null, true));
    }
    return added;
  }

  private List<Person> strangers(int count, String age, int ring) {
    return IntStream.range(0, count)
        .mapToObj(_ -> person(households + ring * 100 + random.nextInt(1 << 20), 40, age))
        .toList();
  }

  private String point() {
    var at = random.nextInt(Arrays.stream(SHARES).sum());
    for (var i = 0; i < SHARES.length; i++) {
      at -= SHARES[i];
      if (at < 0) {
        return POINTS[i];
      }
    }
    return POINTS[0];
  }

  private static List<Person> people(Person... people) {
    return new ArrayList<>(List.of(people));
  }

  private static List<Person> people(Person one, List<Person> others) {
    var all = people(one);
    all.addAll(others);
    return all;
  }

  private static List<Person> people(Person one, Person another, List<Person> others) {
    var all = people(one, another);
    all.addAll(others);
    return all;
  }

  private static List<Person> people(Person one, List<Person> some, List<Person> others) {
    var all = people(one, some);
    all.addAll(others);
    return all;
  }

  private List<Person> children(int home, int most) {
    var count = 1 + new Random(home * 31L).nextInt(most);
    return IntStream.range(0, count).mapToObj(i -> child(home, i)).toList();
  }

  private static Person child(int home, int number) {
    var adolescent = new Random(home * 67L + number).nextInt(9) == 0;
    return person(home, 20 + number, adolescent ? "ADOLESCENT" : "CHILD");
  }

  private static Person adult(int home, int member) {
    return person(home, member, "ADULT");
  }

  /**
   * Somebody of a household, the same each time. Fathers and children have the father's names;
   * everybody else has names of their own family's.
   */
  private static Person person(int home, int member, String age) {
    var ofTheFather = member == 0 || (member >= 20 && member < 40);
    var names = new Random(ofTheFather ? home * 1_000_003L : home * 1_000_003L + member + 1);
    var family = "f" + common(names, FAMILY_NAMES);
    var father = "n" + common(names, GIVEN_NAMES);
    var grandfather = "n" + common(names, GIVEN_NAMES);
    var third = "n" + common(names, GIVEN_NAMES);
    return new Person(
        "p%d-%d".formatted(home, member),
        family,
        // a child is called after the father, the father after his
        member == 0 ? List.of(family, grandfather, third) : List.of(family, father, grandfather),
        age);
  }

  /** Few names are borne by many. */
  private static int common(Random random, int of) {
    return (int) (of * Math.pow(random.nextDouble(), 3));
  }
}
