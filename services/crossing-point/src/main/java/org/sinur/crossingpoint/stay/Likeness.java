package org.sinur.crossingpoint.stay;

import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.sinur.crossingpoint.crossing.CrossingRequest;
import org.sinur.crossingpoint.traveller.Traveller;
import org.sinur.traveldocument.PartialDate;

/**
 * What speaks for and against an entry and an exit being the same person's.
 *
 * @param strength what the pieces come to
 * @param evidence the pieces, each field once
 */
record Likeness(Strength strength, List<Evidence> evidence) {

  Likeness {
    evidence = List.copyOf(evidence);
  }

  /** How strong the evidence is, the strongest first. */
  enum Strength {
    /** The same document, and nothing that speaks against it. */
    SAME_DOCUMENT,
    /** Another document; names, full date of birth and sex agree. */
    STRONG,
    /** Something agrees, and not enough; only a person may say that it is the same traveller. */
    WEAK,
    /** Hardly the same person. */
    NONE
  }

  /** What is compared. */
  enum Field {
    DOCUMENT,
    NAMES,
    DATE_OF_BIRTH,
    SEX,
    NATIONALITY
  }

  /** How a field compares. */
  enum Finding {
    AGREES,
    /** Names share a part; dates share what is known of both. */
    IN_PART,
    DIFFERS,
    /** One of the two does not say. */
    NOT_KNOWN
  }

  /** One field, and how it compares. */
  record Evidence(Field field, Finding finding) {}

  static Likeness of(CrossingRequest entry, CrossingRequest exit) {
    var document = document(entry, exit);
    var names = names(entry.traveller(), exit.traveller());
    var birth = birth(entry.traveller(), exit.traveller());
    var sex = same(known(entry.traveller().sex()), known(exit.traveller().sex()));
    var nationality = same(entry.traveller().nationality(), exit.traveller().nationality());
    return new Likeness(
        strength(document, names, birth, sex, contradict(names, entry, exit), person(entry, exit)),
        List.of(
            new Evidence(Field.DOCUMENT, document),
            new Evidence(Field.NAMES, names),
            new Evidence(Field.DATE_OF_BIRTH, birth),
            new Evidence(Field.SEX, sex),
            new Evidence(Field.NATIONALITY, nationality)));
  }

  private static Strength strength(
      Finding document,
      Finding names,
      Finding birth,
      Finding sex,
      boolean contradicted,
      boolean samePerson) {
    if (document == Finding.AGREES && !contradicted) {
      return Strength.SAME_DOCUMENT;
    }
    if (samePerson) {
      return Strength.STRONG;
    }
    var likely =
        (names == Finding.AGREES && (birth != Finding.DIFFERS || sex == Finding.AGREES))
            || (names == Finding.IN_PART && birth == Finding.AGREES)
            || (names == Finding.IN_PART && birth == Finding.IN_PART && sex == Finding.AGREES);
    return likely ? Strength.WEAK : Strength.NONE;
  }

  /** Whether it cannot be one person: no part of the name in common, and born on other days. */
  private static boolean contradict(Finding names, CrossingRequest entry, CrossingRequest exit) {
    var first = Identity.fullBirth(entry.traveller());
    var second = Identity.fullBirth(exit.traveller());
    return names == Finding.DIFFERS && first != null && second != null && !first.equals(second);
  }

  private static boolean person(CrossingRequest entry, CrossingRequest exit) {
    var person = Identity.of(entry).person();
    return person != null && person.equals(Identity.of(exit).person());
  }

  private static Finding document(CrossingRequest entry, CrossingRequest exit) {
    var first = Identity.of(entry).document();
    var second = Identity.of(exit).document();
    if (first == null || second == null) {
      return Finding.NOT_KNOWN;
    }
    return first.equals(second) ? Finding.AGREES : Finding.DIFFERS;
  }

  private static Finding names(Traveller one, Traveller other) {
    var first = Identity.parts(one);
    var second = Identity.parts(other);
    if (first.isEmpty() || second.isEmpty()) {
      return Finding.NOT_KNOWN;
    }
    if (first.equals(second)) {
      return Finding.AGREES;
    }
    var shared = new TreeSet<>(first);
    shared.retainAll(second);
    return shared.isEmpty() ? Finding.DIFFERS : Finding.IN_PART;
  }

  private static Finding birth(Traveller one, Traveller other) {
    var first = Identity.birth(one).filter(date -> !date.isUnknown());
    var second = Identity.birth(other).filter(date -> !date.isUnknown());
    if (first.isEmpty() || second.isEmpty()) {
      return Finding.NOT_KNOWN;
    }
    var full = first.get().toLocalDate().isPresent() && second.get().toLocalDate().isPresent();
    if (full) {
      return first.get().equals(second.get()) ? Finding.AGREES : Finding.DIFFERS;
    }
    return compatible(first.get(), second.get()) ? Finding.IN_PART : Finding.DIFFERS;
  }

  private static boolean compatible(PartialDate one, PartialDate other) {
    return agree(one.year(), other.year())
        && agree(one.month(), other.month())
        && agree(one.day(), other.day());
  }

  private static boolean agree(OptionalInt one, OptionalInt other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static String known(String sex) {
    return sex.equals("X") ? "" : sex;
  }

  private static Finding same(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Finding.NOT_KNOWN;
    }
    return one.equals(other) ? Finding.AGREES : Finding.DIFFERS;
  }
}
